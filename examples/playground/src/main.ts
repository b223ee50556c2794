import { isCristalError } from '@cristal/dialogue'
import { fileURLToPath } from 'node:url'

import { help, readOptions } from './options.ts'
import { startPlayground } from './playground.ts'

const defaultScenario = fileURLToPath(new URL('../scenarios/horizonte.json', import.meta.url))

try {
  const options = readOptions(process.argv.slice(2), defaultScenario)
  if (options === undefined) console.log(help)
  else await run(await startPlayground(options))
} catch (error) {
  if (!isCristalError(error)) throw error
  console.error(error.message)
  process.exitCode = 2
}

async function run(playground: Awaited<ReturnType<typeof startPlayground>>): Promise<void> {
  console.log(`Cristal is listening on ${playground.url}`)
  console.log(
    `  talk      open ${playground.url} in a browser, or POST ${playground.url}/api/contacts/ana/messages`,
  )
  console.log(`  sandbox   ${playground.adminUrl}/__sandbox/journal`)
  if (playground.inspectUrl !== undefined) {
    console.log(`  inspector open ${playground.inspectUrl}: Stately's, which comes from the internet`)
  }
  console.log('Stop with Ctrl-C.')
  void playground.warm()
  const stop = new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await stop
  console.log('Stopping: what is running ends first…')
  await playground.close()
}
