import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

import type { ElkNode } from 'elkjs/lib/elk-api.js'

/** Lays out graphs, each shape once. */
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
  let elk: Promise<Pick<LayoutCache, 'layOut'>> | undefined

  return {
    async layOut(graph) {
      const key = createHash('sha256').update(JSON.stringify(graph)).digest('base64url')
      const before = used[key] ?? known[key]
      if (before === undefined) fresh++
      return (used[key] = before ?? (await (await (elk ??= begin())).layOut(graph)))
    },
    async keep() {
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

/** Large, and seldom needed: it is loaded only when something is to be laid out. */
async function begin(): Promise<Pick<LayoutCache, 'layOut'>> {
  const { default: elk } = await import('elkjs/lib/elk.bundled.js')
  const layouter = new elk.default()
  return { layOut: (graph) => layouter.layout(graph) }
}

async function readKnown(file: string): Promise<Readonly<Record<string, ElkNode>>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, ElkNode>
  } catch {
    return {}
  }
}
