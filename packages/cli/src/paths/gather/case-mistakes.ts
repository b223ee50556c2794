import type { MachineCases, PathCases } from '@cristal/testkit'

import { nearest } from './nearest.ts'

/** What is wrong with how cases are written, as the types would say to those who have them; one sentence each. */
export function caseMistakes({ machine, cases }: MachineCases): readonly string[] {
  return [
    ...Object.keys(cases)
      .filter((key) => !Object.hasOwn(known, key))
      .map((key) => `there are no cases called \`${key}\`${meant(key, Object.keys(known))}`),
    ...effectMistakes(cases.effects, Object.keys(machine.implementations.actors as object)),
    ...eventMistakes(cases.events),
    ...listMistakes('inputs', cases.inputs),
    ...listMistakes('allowed', cases.allowed),
    ...(cases.project === undefined || typeof cases.project === 'function'
      ? []
      : ['`project` is a function of the context']),
  ]
}

const known: Readonly<Record<keyof PathCases, true>> = {
  name: true,
  input: true,
  inputs: true,
  ambient: true,
  events: true,
  effects: true,
  project: true,
  limit: true,
  texts: true,
  says: true,
  tags: true,
  largest: true,
  allowed: true,
  children: true,
  partial: true,
  contract: true,
}

function effectMistakes(effects: unknown, actors: readonly string[]): readonly string[] {
  return [
    ...listMistakes('effects', effects),
    ...entriesOf(effects).flatMap(([actor, outcomes]) => {
      const twin = actors.includes(actor) ? undefined : nearest(actor, actors)
      const odd =
        twin === undefined ? [] : [`\`effects.${actor}\` is no work of this machine${meant(actor, actors)}`]
      if (typeof outcomes !== 'object' || outcomes === null || isOutcome(outcomes))
        return [
          ...odd,
          `\`effects.${actor}\` is a list of outcomes, or outcomes by name: { found: done(…), lost: failed() }`,
        ]
      return [
        ...odd,
        ...entriesOf(outcomes)
          .filter(([, outcome]) => !isOutcome(opened(outcome)))
          .map(
            ([name]) => `\`effects.${actor}\`: "${name}" is no outcome; use done(…), failed(…) or sent(…)`,
          ),
      ]
    }),
  ]
}

function eventMistakes(events: unknown): readonly string[] {
  return [
    ...listMistakes('events', events),
    ...entriesOf(events).flatMap(([type, payloads]) => {
      if (typeof payloads !== 'object' || payloads === null)
        return [
          `\`events['${type}']\` is a list of what the event carries, or that by name: { empty: { text: '' } }`,
        ]
      return entriesOf(payloads)
        .filter(([, payload]) => !isPayload(opened(payload)))
        .map(
          ([name]) => `\`events['${type}']\`: "${name}" is nothing that an event carries; use { key: value }`,
        )
    }),
  ]
}

function listMistakes(key: string, value: unknown): readonly string[] {
  return value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value))
    ? []
    : [`\`${key}\` is an object`]
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

/** What comes while something else changes stands inside. */
function opened(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'meanwhile' in value && 'comes' in value
    ? value.comes
    : value
}

function isOutcome(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    (value.kind === 'done' || value.kind === 'failed' || value.kind === 'sent')
  )
}

function isPayload(value: unknown): boolean {
  return typeof value === 'function' || (typeof value === 'object' && value !== null && !Array.isArray(value))
}

function meant(word: string, words: readonly string[]): string {
  const twin = nearest(word, words)
  return twin === undefined ? '' : `; did you mean \`${twin}\`?`
}
