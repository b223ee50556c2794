import { nodesOf, type StateNode } from '../paths/model/nodes-of.ts'
import type { StartPart } from './results.ts'

/** Where a machine, and each of its states that has states, begins. */
export function startsOf(root: StateNode): readonly StartPart[] {
  return nodesOf(root).flatMap((node) => {
    const [target] = node.type === 'compound' ? node.initial.target : []
    return target === undefined ? [] : [{ state: node.id, target: target.id }]
  })
}
