/** `npm run example NAME`: runs the example of that name beside this file. */
import { globSync } from 'node:fs'
import { dirname } from 'node:path'

const [name = ''] = process.argv.slice(2)
const names = globSync('*/src/main.ts', { cwd: import.meta.dirname }).map((path) => dirname(dirname(path)))

if (names.includes(name)) {
  await import(`./${name}/src/main.ts`)
} else {
  console.error(`npm run example NAME, where NAME is one of ${names.toSorted().join(', ')}.`)
  process.exitCode = 2
}
