import { edgesOf, type Edge } from '../walk/graph.ts'
import { statesAt, type Checked } from './checked.ts'
import { wordsOver, type Finding } from './finding.ts'

/** Events, results and timers that make the machine fail, each once for each state. */
export function failures({ exploration: { graph }, model, cases }: Checked): readonly Finding[] {
  return edgesOf(graph).flatMap((edge) => {
    const { failure } = edge.reached.trace
    if (failure === undefined) return []
    const where = statesAt(edge.from, model)
    switch (failure.kind) {
      case 'unhandled':
        return {
          kind: 'noErrorPath',
          message: `in ${where}, ${failure.message}; give it an onError`,
          way: wordsOver(edge),
        }
      case 'loop':
        return {
          kind: 'loop',
          message: `from ${where}, transitions that need no event go round and round`,
          way: wordsOver(edge),
        }
      case 'exception':
        return {
          kind: 'fatal',
          message: `in ${where}, "${edge.move.label}" is fatal: ${failure.message}${hint(edge)}`,
          way: wordsOver(edge),
        }
    }
  })

  function hint({ move }: Edge): string {
    if (
      move.type === 'event' &&
      !cases.events.some(({ type, declared }) => declared && type === move.event.type)
    ) {
      return `; if it carries something, declare it under events`
    }
    const isBare =
      move.type === 'outcome' && move.outcome.kind === 'done' && move.outcome.output === undefined
    return isBare ? `; declare what ${move.src} answers under effects` : ''
  }
}
