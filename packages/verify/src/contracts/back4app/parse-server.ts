import { fork } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { root } from '../../workspace.ts'

/** A real Parse Server that runs until it is closed. */
export interface RunningParse {
  readonly url: string
  readonly applicationId: string
  readonly restApiKey: string
  /** All that it wrote into its log so far. */
  readonly log: () => string
  /** Sets environment variables of the cloud code, from the next call on. */
  readonly set: (env: Readonly<Record<string, string>>) => Promise<void>
  readonly close: () => Promise<void>
}

/** Starts Parse Server with `cloud/main.js`, as it would be deployed. */
export async function startParse(): Promise<RunningParse> {
  const keys = { applicationId: 'contract-app', restApiKey: 'contract-rest-key' }
  // Alone in a folder, as on Back4app: no package.json near it says that it is a module.
  const folder = mkdtempSync(join(tmpdir(), 'cloud-'))
  const cloud = join(folder, 'main.js')
  copyFileSync(join(root, 'packages/back4app/cloud/main.js'), cloud)
  const child = fork(join(import.meta.dirname, 'server.ts'), [JSON.stringify({ cloud, ...keys })], {
    silent: true,
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (log += text))

  const { promise: ended, reject } = Promise.withResolvers<never>()
  child.once('exit', (code) => reject(new Error(`Parse Server ended with ${code}.\n${log}`)))
  ended.catch(() => undefined)
  const [{ url }] = (await Promise.race([once(child, 'message'), ended])) as [{ url: string }]
  return {
    url,
    ...keys,
    log: () => log,
    async set(env) {
      const done = once(child, 'message')
      child.send(env)
      await Promise.race([done, ended])
    },
    async close() {
      const exit = once(child, 'exit')
      child.kill()
      await exit
      rmSync(folder, { recursive: true })
    },
  }
}
