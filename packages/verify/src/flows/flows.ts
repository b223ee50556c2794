import type { Contact } from '@cristal/dialogue'

import type { BotState } from './bot-states.ts'
import { fields, kept, lasting, type FoundFact } from './fields.ts'
import type { FoundFlow } from './found-flows.ts'
import { stateSight } from './sight.ts'
import type { FoundTrigger } from './triggers.ts'
import { walksThrough, type Walk } from './walks.ts'

/** All that is known of the flows. */
export interface Flows {
  readonly states: readonly BotState[]
  readonly stray: readonly BotState[]
  readonly texts: Readonly<Record<string, string>>
  /** The machines that docs/machines draws. */
  readonly drawn: ReadonlySet<string>
  readonly flows: readonly FoundFlow[]
  readonly triggers: readonly FoundTrigger[]
  readonly facts: readonly FoundFact[]
  readonly walks: readonly Walk[]
}

/** What must be mended before the page can be whole, one sentence each. */
export function problemsOf({
  states,
  stray,
  drawn,
  flows,
  triggers,
  facts,
  walks,
}: Flows): readonly string[] {
  const walked = new Set(walks.flatMap(({ sights }) => [...sights]))
  return [
    ...stray.map(({ name }) => `${name} belongs to no flow: begin its description with the flow’s name.`),
    ...flows.flatMap((found) => problemsOfFlow(found, walks)),
    ...states
      .filter(({ name }) => !walked.has(stateSight(name)))
      .map(({ name }) => `${name} is walked by no transcript.`),
    ...[...new Set(states.map(({ machine }) => machine))]
      .filter((machine) => !drawn.has(machine))
      .map((machine) => `The machine ${machine} is not drawn in docs/machines.`),
    ...triggers
      .filter(({ signs }) => !signs.some((sign) => walked.has(sign)))
      .map(({ trigger: { name } }) => `Trigger "${name}": no transcript uses it.`),
    ...fields.flatMap((field) => field.facts).flatMap((fact) => problemsOfFact(fact, facts)),
    ...walks.filter(({ failed }) => failed).map(({ file }) => `${file} does not go as it is written.`),
  ]
}

function problemsOfFlow({ flow, states, says, signs }: FoundFlow, walks: readonly Walk[]): readonly string[] {
  const { name, silent } = flow
  return [
    states.length === 0 ? `${name} has no state.` : '',
    says.length === 0 && silent === undefined ? `${name} says nothing, and its entry does not say why.` : '',
    says.length > 0 && silent !== undefined
      ? `${name} is said to be silent, but says ${says.join(', ')}.`
      : '',
    walksThrough(flow, walks).some(({ sights }) => signs.some((sign) => sights.has(sign)))
      ? ''
      : `${name} is walked by no transcript.`,
  ].filter((problem) => problem !== '')
}

function problemsOfFact(fact: keyof Contact, facts: readonly FoundFact[]): readonly string[] {
  const { learned = [], forgotten = [] } = facts.find((found) => found.fact === fact) ?? {}
  return [
    learned.length === 0 && kept[fact] === undefined
      ? `No transcript shows where \`${fact}\` is learned.`
      : '',
    learned.length > 0 && kept[fact] !== undefined ? `\`${fact}\` is learned: take it out of \`kept\`.` : '',
    forgotten.length === 0 && lasting[fact] === undefined
      ? `No transcript shows where \`${fact}\` is forgotten.`
      : '',
    forgotten.length > 0 && lasting[fact] !== undefined
      ? `\`${fact}\` is forgotten: take it out of \`lasting\`.`
      : '',
  ].filter((problem) => problem !== '')
}
