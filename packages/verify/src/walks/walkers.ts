import { Worker } from 'node:worker_threads'

import type { WalkReport } from '@cristal/testkit'

/** Walks in one scenario. */
export interface WalkTask {
  readonly scenario: string
  readonly seed: number
  readonly runs: number
  readonly steps: number
  readonly restarted?: number
}

/** What came of a task. */
export type Walked = { readonly report: WalkReport } | Broken

/** A promise was broken. */
export interface Broken {
  readonly scenario: string
  readonly seed: number
  /** What is wrong, as a sentence. */
  readonly broken: string
  /** With the transcript. */
  readonly message: string
}

/** Threads that walk side by side. */
export interface Walkers {
  walk(task: WalkTask): Promise<Walked>
  close(): Promise<void>
}

/** Starts threads, each of which takes the next task when it is done with one. */
export function startWalkers(count: number): Walkers {
  const threads = Array.from({ length: count }, () => new Worker(new URL('thread.ts', import.meta.url)))
  const idle = [...threads]
  const waiting: ((thread: Worker) => void)[] = []

  return {
    async walk(task) {
      const thread = idle.pop() ?? (await new Promise<Worker>((resolve) => waiting.push(resolve)))
      try {
        return await answered(thread, task)
      } finally {
        const next = waiting.shift()
        if (next) next(thread)
        else idle.push(thread)
      }
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.terminate()))
    },
  }
}

async function answered(thread: Worker, task: WalkTask): Promise<Walked> {
  const { promise, resolve, reject } = Promise.withResolvers<Walked>()
  thread.once('message', resolve).once('error', reject)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  thread.postMessage(task)
  try {
    return await promise
  } finally {
    thread.off('error', reject)
  }
}
