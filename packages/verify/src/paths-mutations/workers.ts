import { Worker } from 'node:worker_threads'

import type { Judged, Share } from './judged.ts'

/** Real time in which a worker must have judged one more mutant, on a slow machine, too. */
const patience = 120_000

/**
 * Judges the mutants in so many threads; `hear` gets each as soon as it is judged.
 *
 * @throws Error where a mutant brings a thread down, or never lets it go.
 */
export async function judgeIn(count: number, grep: string, hear: (judged: Judged) => void): Promise<void> {
  const shares = Array.from({ length: count }, (_, at): Share => ({ at, of: count, grep }))
  await Promise.all(shares.map((share) => work(share, hear)))
}

async function work(share: Share, hear: (judged: Judged) => void): Promise<void> {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: share })
  const end = Promise.withResolvers<void>()
  let last = 'the first'
  let timer = setTimeout(stop, patience)
  worker.on('message', (judged: Judged) => {
    last = `the one after "${judged.mutant}" (each ${share.of}.)`
    clearTimeout(timer)
    timer = setTimeout(stop, patience)
    hear(judged)
  })
  worker.on('error', (cause) => end.reject(new Error(`Nothing can be said of ${last}.`, { cause })))
  worker.on('exit', () => end.resolve())
  try {
    await end.promise
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }

  function stop(): void {
    end.reject(new Error(`There is no end to ${last}.`))
  }
}
