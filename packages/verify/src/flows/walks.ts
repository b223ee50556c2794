import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

import type { Flow } from './flow.ts'
import { stateSight, type FactSight, type Sight } from './sight.ts'

/** What a transcript comes by. */
export interface Walk {
  readonly file: string
  readonly sights: ReadonlySet<Sight>
  readonly facts: readonly FactSight[]
  /** It does not go as it is written, so that it proves nothing. */
  readonly failed: boolean
}

/** Plays each transcript once, in as many threads as there are cores. */
export async function walksOf(files: readonly string[]): Promise<readonly Walk[]> {
  // Conversations live in small files of short life: in memory, where the system offers that.
  if (existsSync('/dev/shm')) process.env['TMPDIR'] = '/dev/shm'
  const left = [...files]
  const walks = await Promise.all(Array.from({ length: availableParallelism() }, () => walker(left)))
  return walks.flat().toSorted((one, other) => (one.file < other.file ? -1 : 1))
}

/** Gives a thread one file after the other, until none is left. */
async function walker(left: string[]): Promise<readonly Walk[]> {
  const walks: Walk[] = []
  const ended = Promise.withResolvers<undefined>()
  const thread = new Worker(new URL('walker.ts', import.meta.url))
  thread.on('error', ended.reject).on('message', (walk: Walk | 'ready') => {
    if (walk !== 'ready') walks.push(walk)
    const file = left.shift()
    if (file === undefined) return ended.resolve(undefined)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    thread.postMessage(file)
  })
  try {
    await ended.promise
  } finally {
    await thread.terminate()
  }
  return walks
}

/** The transcripts that may walk a flow: all, or those that enter the state that it goes through. */
export function walksThrough({ through }: Pick<Flow, 'through'>, walks: readonly Walk[]): readonly Walk[] {
  return walks.filter(
    ({ failed, sights }) => !failed && (through === undefined || sights.has(stateSight(through))),
  )
}
