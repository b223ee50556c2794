import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder of somebody who has XState and the testkit installed. */
export interface Scratch {
  readonly folder: string
  /** Writes files, by their path from the folder. */
  write(files: Readonly<Record<string, string>>): Promise<void>
  remove(): Promise<void>
}

/** Makes such a folder, outside of the workspace. */
export async function scratch(files: Readonly<Record<string, string>> = {}): Promise<Scratch> {
  const folder = await mkdtemp(join(tmpdir(), 'cristal-paths-'))
  await symlink(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'))
  const made: Scratch = {
    folder,
    async write(more) {
      for (const [name, text] of Object.entries(more)) {
        await mkdir(dirname(join(folder, name)), { recursive: true })
        await writeFile(join(folder, name), text)
      }
    },
    remove: () => rm(folder, { recursive: true }),
  }
  await made.write(files)
  return made
}

/** A machine that is as it should be: a lamp. */
export const lamp = `import { createMachine } from 'xstate'
export const lamp = createMachine({
  id: 'lamp',
  initial: 'off',
  states: { off: { on: { 'switch.pushed': 'on' } }, on: { on: { 'switch.pushed': 'off' }, after: { 60000: 'off' } } },
})
`

/** A machine with a fault: it loads, and nobody handles a failure; it has a dead end, and a state nobody enters. */
export const loader = `import { createMachine, fromPromise } from 'xstate'
export const loader = createMachine({
  id: 'loader',
  initial: 'loading',
  states: {
    loading: { invoke: { id: 'load', src: fromPromise(async () => 1), onDone: 'stuck' } },
    stuck: {},
    lost: {},
  },
})
`

/** Cases of the lamp. */
export const lampCases = `import { casesFor } from '@cristal/testkit'
import { lamp } from './lamp.ts'
export const cases = casesFor(lamp, { events: { 'switch.pushed': { 'is pushed': {} } } })
`

/** A machine that does otherwise each time it runs, so that no walk can tell what it does. */
export const moody = `import { assign, createMachine } from 'xstate'
let runs = 0
export const moody = createMachine({
  id: 'moody',
  context: () => ({ mood: 0 }),
  initial: 'calm',
  states: {
    calm: { on: { 'day.broke': [{ guard: () => ++runs < 4, target: 'glad' }, { target: 'sad' }] } },
    glad: { type: 'final' },
    sad: { type: 'final' },
  },
})
`
