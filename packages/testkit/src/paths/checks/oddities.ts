import type { Place } from '../walk/graph.ts'
import type { Coming } from '../walk/move.ts'
import { movesOf } from '../walk/moves-of.ts'
import { isActive, statesAt, type Checked } from './checked.ts'
import { wordsTo, type Finding } from './finding.ts'

/** What anybody can send in place of a text. */
const oddTexts: readonly string[] = [
  '',
  ' \n\t',
  '0',
  '-1',
  '99999999999999999999',
  '👍🏽',
  '\uD83D',
  '\u0000',
  '\u202Eoãn',
  'null',
  '__proto__',
  'constructor',
  '{name}',
  '<b>*[sim](',
  'a'.repeat(5000),
]

const oddNumbers: readonly number[] = [0, -1, 0.5, 1e21]

/** So many situations of the same states are tried; in the others, odd texts would meet the same guards again. */
const mostAlike = 4

/** Events that are fatal in some state when they carry what nobody thought of. */
export function oddities(checked: Checked): readonly Finding[] {
  const { exploration, model } = checked
  const seen = new Set<string>()
  const byStates = Map.groupBy(exploration.graph.places.filter(isActive), (place) => statesAt(place, model))
  const tried = [...byStates.values()].flatMap((alike) => alike.slice(0, mostAlike))
  return tried.flatMap((place) =>
    oddMoves(place, checked).flatMap((move): readonly Finding[] => {
      const { failure } = exploration.step(place.situation, move).trace
      const where = statesAt(place, model)
      const fault = `${where} ${move.event.type}`
      if (failure === undefined || seen.has(fault)) return []
      seen.add(fault)
      const message = `in ${where}, ${move.label} is fatal: ${failure.message}`
      return [{ kind: 'fatal', message, way: [...wordsTo(place), move.label] }]
    }),
  )
}

/** The usual event of each type, with one thing in it odd. */
function oddMoves({ situation }: Place, { cases }: Checked): readonly Coming[] {
  const declared = new Set(cases.events.flatMap((event) => (event.declared ? [event.type] : [])))
  const coming = movesOf(situation, cases).filter((move) => move.type === 'event')
  return [...declared].flatMap((type) => {
    const usual = coming.find(({ event }) => event.type === type)
    return usual === undefined ? [] : variantsOf(usual)
  })
}

function variantsOf(move: Coming): readonly Coming[] {
  return Object.entries(move.event).flatMap(([field, value]: [string, unknown]) =>
    oddValues(field, value).map((odd) => ({
      ...move,
      label: `${move.event.type} with ${field} ${JSON.stringify(odd).slice(0, 30)}`,
      event: { ...move.event, [field]: odd },
    })),
  )
}

/** A time, which no sender writes, stays as it is. */
function oddValues(field: string, value: unknown): readonly unknown[] {
  if (field === 'type') return []
  if (typeof value === 'number') return oddNumbers
  if (typeof value !== 'string' || /^\d{4}-\d\d-\d\dT/.test(value)) return []
  return oddTexts
}
