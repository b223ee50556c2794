import type { Message } from '@cristal/dialogue'

import { cell, code, table } from '../flows/markdown.ts'
import { failureOf } from './failure-of.ts'
import type { PlayedCase } from './play-case.ts'
import type { PortCall } from './port-call.ts'

/** Where the page stands, from the repository's top. */
export const pagePath = 'docs/failures.md'

/** The page of the failures, as Markdown. */
export function pageOf(cases: readonly PlayedCase[]): string {
  const byCall = [...Map.groupBy(cases, ({ call }) => call.name).values()]
  return [
    '# When other systems fail',
    '',
    'Each call to another system under each fault: what becomes of it, what the person is told, where the talk then',
    'stands, and how the person gets what they came for once everything works again. Written by',
    '`npm run verify -- failures --update`, from talks of the whole bot with the [sandbox](../packages/sandbox/README.md)',
    'over real HTTP and SMTP, in virtual time; not by hand. The same step fails where a person would be left without a',
    'word or a way on, where two kinds of failure say the same, where somebody had to log in again, and where the log',
    'does not name the failure or tells of the person.',
    '',
    '- **outcome**: the kind of the failure, and its reason, as the log names them. `transient`: trying again may help,',
    '  and was tried. `permanent`: it will not. `contract`: what came was no answer. `unknown`: it may have been done, and',
    '  is not done again.',
    '- **tries**: requests that the other side saw. Nobody counts those that were refused.',
    '- **says**: text keys, in order, from the message on that led to the call. `dialogue.moment` asks the person to wait.',
    '- **then**: what the person writes when the fault is over; with that they are served.',
    '',
    ...byCall.flatMap(section),
  ].join('\n')
}

function section(cases: readonly PlayedCase[]): readonly string[] {
  const call = cases[0]?.call
  if (call === undefined) return []
  return [
    `## ${call.name}`,
    '',
    ...introduction(call),
    '',
    ...table(['fault', 'outcome', 'tries', 'says', 'stands in', 'then'], cases.map(row)),
    '',
  ]
}

function introduction({ upstream, route, before, asks, served, untold }: PortCall): readonly string[] {
  const talk = [...before, asks].map((text) => `“${text}”`).join(', ')
  const done = 'says' in served ? code(served.says) : `“${served.text}” reaches the ${places[served.tells]}`
  return [
    `${code(route)} of ${names[upstream]}. The person writes ${talk}, and is served with ${done}.`,
    ...(untold === undefined ? [] : [`Nobody is told of the failure: ${untold}.`]),
  ]
}

const places = { desk: 'humans', mail: 'organisation' } as const

const names = {
  sienge: 'SIENGE',
  back4app: 'Back4app',
  bothub: 'Bothub',
  rocketchat: 'Rocket.Chat',
  smtp: 'the mail server',
} as const

function row(played: PlayedCase): readonly string[] {
  const { fault, tries, said, states, servedAtOnce, wrote } = played
  return [
    fault.name,
    outcome(played),
    `${tries}`,
    said.map(keyOf).map(code).join(' ') || '–',
    code(standing(states)),
    servedAtOnce ? 'served' : wrote.map((text) => `“${cell(text)}”`).join(' → '),
  ]
}

function outcome(played: PlayedCase): string {
  const failure = failureOf(played)
  if (failure) return `${failure.kind}: ${code(failure.reason)}`
  return played.call.answered?.[played.fault.name] ?? 'done'
}

function keyOf({ said }: Message): string {
  return said.text
}

/** The innermost state, questions' own states aside. */
function standing(states: readonly string[]): string {
  return states.findLast((state) => !/\.ask\./.test(state)) ?? ''
}
