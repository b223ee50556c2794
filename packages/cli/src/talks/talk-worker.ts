import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'

import { findTalks, type TalkPlan } from '@cristal/testkit'

import type { Answer, Share, Wish } from './found-in-thread.ts'

// A thread in which the talks of some worlds are found, and then held one by one, as they are asked for.
const { file, plan, worlds } = workerData as Share

try {
  const exported = (await import(pathToFileURL(file).href)) as Readonly<Record<string, TalkPlan>>
  const all = exported[plan]?.worlds ?? []
  const found = await findTalks(all.filter((_, index) => worlds.includes(index)))
  const { talks, goals, failures, descriptions } = found
  parentPort?.on('message', ({ index, run }: Wish) => {
    found.tell(index, { run, now: () => 0 }).then(
      (path) => answer({ type: 'told', path }),
      (error: unknown) => answer({ type: 'failed', error }),
    )
  })
  answer({ type: 'found', found: { talks, goals, failures, descriptions } })
} catch (error) {
  answer({ type: 'failed', error })
}

function answer(what: Answer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(what)
}
