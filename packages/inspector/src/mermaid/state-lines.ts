import type { StateNode } from '../nodes-of.ts'
import { callsText } from './call-text.ts'
import { isInside, type DiagramIds } from './diagram-ids.ts'
import { indented } from './indented.ts'
import type { Move } from './moves-of.ts'
import { noteLines } from './note-lines.ts'
import { plain } from './plain.ts'

/** The states inside a state, with where it begins and where it ends. */
export function stateLines(node: StateNode, ids: DiagramIds, moves: readonly Move[]): readonly string[] {
  const states = Object.values(node.states)
  return [
    ...states.flatMap((state) => boxLines(state, ids, moves)),
    ...(node.type === 'compound' ? initialLines(node, ids) : []),
    ...states.filter(({ type }) => type === 'final').map((state) => `${ids.of(state)} --> [*]`),
  ]
}

function boxLines(state: StateNode, ids: DiagramIds, moves: readonly Move[]): readonly string[] {
  const id = ids.of(state)
  const title = `state "${plain(state.key)}" as ${id}`
  if (Object.keys(state.states).length === 0) return [title, ...noteLines(state, id, moves)]
  return [
    `${title} {`,
    ...indented([
      ...(hasPort(state, moves) ? [`state "${plain(state.key)}" as ${ids.port(state)}`] : []),
      ...stateLines(state, ids, moves),
    ]),
    '}',
    ...noteLines(state, id, moves),
  ]
}

function hasPort(state: StateNode, moves: readonly Move[]): boolean {
  return moves.some(
    ({ from, to }) =>
      (from === state && to.some((target) => isInside(target, state))) ||
      (isInside(from, state) && to.includes(state)),
  )
}

function initialLines({ initial }: StateNode, ids: DiagramIds): readonly string[] {
  const label = callsText(initial.actions)
  return initial.target.map((target) => `[*] --> ${ids.of(target)}${label && ` : ${plain(label)}`}`)
}
