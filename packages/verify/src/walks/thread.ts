/** The thread that walks: one task at a time. */
import { parentPort } from 'node:worker_threads'

import { randomWalk, WalkError } from '@cristal/testkit'

import { botWalks } from './bot-walks.ts'
import type { Walked, WalkTask } from './walkers.ts'

parentPort?.on('message', ({ scenario, ...task }: WalkTask) => {
  void walked(scenario, task).then((result) =>
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage(result),
  )
})

async function walked(scenario: string, task: Omit<WalkTask, 'scenario'>): Promise<Walked> {
  try {
    return { report: await randomWalk({ ...(await botWalks(scenario)), ...task }) }
  } catch (error) {
    const where = { scenario, seed: task.seed }
    if (error instanceof WalkError) return { ...where, broken: error.broken, message: error.message }
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { ...where, broken: message, message: `${scenario}: ${message}` }
  }
}
