import type { AnyStateMachine } from 'xstate'

import { delayTimes } from './delay-times.ts'
import { diagramIds } from './diagram-ids.ts'
import { indented } from './indented.ts'
import { movesOf } from './moves-of.ts'
import { noteLines } from './note-lines.ts'
import { plain } from './plain.ts'
import { stateLines } from './state-lines.ts'

/**
 * A machine as a Mermaid diagram. The machine itself is a box, from which those transitions go that it has
 * wherever it is. States stand before transitions, because Mermaid puts a state where it first meets it.
 */
export function stateDiagram(machine: AnyStateMachine): string {
  const { root } = machine
  const ids = diagramIds(root)
  const moves = movesOf(root, delayTimes(machine))
  return [
    'stateDiagram-v2',
    ...indented([
      `state "${plain(machine.id)}" as ${ids.port(root)}`,
      ...noteLines(root, ids.port(root), moves),
      ...stateLines(root, ids, moves),
      '',
      ...moves
        .filter((move) => move.to.length > 0)
        .flatMap(({ from, to, label }) =>
          to.map((target) => `${ids.ofEnd(from, to)} --> ${ids.ofEnd(target, [from])} : ${plain(label)}`),
        ),
    ]),
    '',
  ].join('\n')
}
