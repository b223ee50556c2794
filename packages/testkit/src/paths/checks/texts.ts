import { edgesOf } from '../walk/graph.ts'
import type { Checked } from './checked.ts'
import { wordsOver, type Finding } from './finding.ts'

/** Texts that are said and are missing, or have a blank for which no value is given. */
export function texts({ exploration: { graph }, cases }: Checked): readonly Finding[] {
  const { texts: table, says } = cases
  if (table === undefined) return []
  return edgesOf(graph).flatMap((edge) =>
    edge.reached.trace.emitted.flatMap((emitted): readonly Finding[] => {
      const key = says(emitted)
      if (key === undefined) return []
      const text = Object.hasOwn(table, key) ? table[key] : undefined
      const way = wordsOver(edge)
      if (text === undefined) return [{ kind: 'text', message: `the text ${key} is missing`, way }]
      const values = 'values' in emitted ? Object.keys(emitted.values as object) : []
      const empty = [...text.matchAll(/\{(\w+)\}/g)].flatMap(([, blank = '']) =>
        values.includes(blank) ? [] : [blank],
      )
      return empty.map((blank) => ({
        kind: 'text',
        message: `the blank {${blank}} of ${key} has no value`,
        way,
      }))
    }),
  )
}
