import { parentPort } from 'node:worker_threads'

import type { ElkNode } from 'elkjs/lib/elk-api.js'
import elk from 'elkjs/lib/elk.bundled.js'

import type { LayoutAnswer } from './layout-thread.ts'

/** Lays out the graphs that it is sent, one after the other, in a thread of its own: it would hold up the server. */
const layouter = new elk.default()

parentPort?.on('message', ({ id, graph }: { id: number; graph: ElkNode }) => {
  layouter.layout(graph).then(
    (laidOut) => tell({ id, laidOut }),
    (error: unknown) => tell({ id, wrong: String(error) }),
  )
})

function tell(answer: LayoutAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin, unlike a window
  parentPort?.postMessage(answer)
}
