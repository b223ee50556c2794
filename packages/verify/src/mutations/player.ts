/** The thread that plays: one task at a time. */
import { parentPort } from 'node:worker_threads'

import { createEngine } from '@cristal/engine'

import { marked } from './marks.ts'
import { mutate } from './mutant.ts'
import { mutantsOf } from './mutants-of.ts'
import { play } from './play.ts'
import { bareMachine } from './staged-bot.ts'
import type { Report, Task, Verdict, Watched } from './task.ts'

const bare = bareMachine()
const mutants = new Map(mutantsOf(bare, true).map((mutant) => [mutant.name, mutant]))

parentPort?.on('message', (task: Task) => {
  void perform(task).then(report)
})

async function perform(task: Task): Promise<Report> {
  return task.do === 'watch' ? { watched: await watch(task.file) } : { verdict: await judge(task) }
}

async function watch(file: string): Promise<Watched> {
  const marks = new Set<string>()
  const tell = (mark: string): void => void marks.add(mark)
  const { failure, events } = await play(file, (machine) => marked(machine, tell), Infinity)
  return { file, failure, events, marks: [...marks] }
}

async function judge({ mutant: name, talks }: Task & { do: 'judge' }): Promise<Verdict> {
  const mutant = mutants.get(name)
  if (mutant === undefined) throw new TypeError(`There is no mutant "${name}".`)
  // One that cannot even be loaded would be killed by any transcript, and prove nothing.
  createEngine(mutate(bare, mutant), { version: '1', events: [] })
  for (const { file, events } of talks) {
    report({ playing: file })
    const { failure, endless } = await play(file, (machine) => mutate(machine, mutant), 100 + 10 * events)
    if (failure !== undefined) return { killedBy: file, how: failure, spent: endless }
  }
  return { killedBy: undefined, how: '', spent: false }
}

function report(said: Report): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(said)
}
