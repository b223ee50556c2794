import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

import type { ElkNode } from 'elkjs/lib/elk-api.js'

import { layoutThread, type LayoutThread } from './layout-thread.ts'

/** Lays out graphs, each shape once, in a thread that is there only while there is something to lay out. */
export interface LayoutCache {
  layOut(graph: ElkNode): Promise<ElkNode>
  /** Keeps for the next start what was used in this one. */
  keep(): Promise<void>
}

/** Layouts that a file remembers; where it cannot be read or written, they are made anew at each start. */
export async function layoutCache(file: string): Promise<LayoutCache> {
  const known = await readKnown(file)
  const used: Record<string, ElkNode> = {}
  let fresh = 0
  let thread: LayoutThread | undefined

  return {
    async layOut(graph) {
      const key = createHash('sha256').update(JSON.stringify(graph)).digest('base64url')
      const before = used[key] ?? known[key]
      if (before === undefined) fresh++
      return (used[key] = before ?? (await (thread ??= layoutThread()).layOut(graph)))
    },
    async keep() {
      await thread?.end()
      thread = undefined
      if (fresh === 0) return
      const draft = `${file}.${process.pid}`
      try {
        await mkdir(dirname(file), { recursive: true })
        await writeFile(draft, JSON.stringify(used))
        await rename(draft, file)
      } catch {
        // A folder that cannot be written costs a second at the next start, and nothing else.
      }
    },
  }
}

async function readKnown(file: string): Promise<Readonly<Record<string, ElkNode>>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, ElkNode>
  } catch {
    return {}
  }
}
