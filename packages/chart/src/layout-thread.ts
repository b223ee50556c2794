import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'

import type { ElkNode } from 'elkjs/lib/elk-api.js'

/** What the thread answers to the graph of this number: how it is laid out, or what is wrong. */
export interface LayoutAnswer {
  readonly id: number
  readonly laidOut?: ElkNode
  readonly wrong?: string
}

/** Lays out graphs beside the server. */
export interface LayoutThread {
  layOut(graph: ElkNode): Promise<ElkNode>
  end(): Promise<void>
}

/** Starts a thread that lays out graphs; it keeps no process alive. */
export function layoutThread(): LayoutThread {
  const worker = new Worker(new URL(`./layout-worker${extname(import.meta.url)}`, import.meta.url))
  const waiting = new Map<number, PromiseWithResolvers<ElkNode>>()
  let count = 0
  worker.unref()
  worker.on('message', ({ id, laidOut, wrong }: LayoutAnswer) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (laidOut) asked?.resolve(laidOut)
    else asked?.reject(new Error(`A machine could not be laid out: ${wrong}`))
  })
  worker.on('error', (error) => {
    for (const asked of waiting.values()) asked.reject(error)
    waiting.clear()
  })

  return {
    layOut(graph) {
      const id = count++
      const asked = Promise.withResolvers<ElkNode>()
      waiting.set(id, asked)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin, unlike a window
      worker.postMessage({ id, graph })
      return asked.promise
    },
    async end() {
      await worker.terminate()
    },
  }
}
