import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'

import type { FoundTalks, PathResult } from '@cristal/testkit'

/** What a thread is started with. */
export interface Share {
  readonly file: string
  /** The export that is the plan. */
  readonly plan: string
  /** Which worlds of it, by their places. */
  readonly worlds: readonly number[]
}

/** What a thread is asked to do. */
export interface Wish {
  readonly index: number
  readonly run: boolean
}

/** What a thread answers. */
export type Answer =
  | {
      readonly type: 'found'
      readonly found: Pick<FoundTalks, 'talks' | 'goals' | 'failures' | 'descriptions'>
    }
  | { readonly type: 'told'; readonly path: PathResult }
  | { readonly type: 'failed'; readonly error: unknown }

/** Finds talks in a thread of its own, so that they are held beside others. */
export async function foundInThread(share: Share): Promise<FoundTalks> {
  const worker = new Worker(new URL(`./talk-worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: share,
  })
  const gone = new AbortController()
  worker.once('exit', () => gone.abort(new Error('A thread in which talks are held ended by itself.')))
  const close = async (): Promise<void> => {
    await worker.terminate()
  }
  try {
    const found = await answered(worker, 'found', gone.signal)
    return {
      ...found.found,
      close,
      async tell(index, { run, now }) {
        const before = now()
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        worker.postMessage({ index, run } satisfies Wish)
        const { path } = await answered(worker, 'told', gone.signal)
        return { ...path, ms: run ? now() - before : 0 }
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function answered<Type extends Answer['type']>(
  worker: Worker,
  type: Type,
  signal: AbortSignal,
): Promise<Extract<Answer, { readonly type: Type }>> {
  const [answer] = (await once(worker, 'message', { signal })) as [Answer]
  if (answer.type === 'failed') throw answer.error
  if (answer.type !== type)
    throw new TypeError(`A thread said "${answer.type}" where "${type}" was asked for.`)
  return answer as Extract<Answer, { readonly type: Type }>
}
