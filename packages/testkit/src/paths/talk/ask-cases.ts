import type { AskContext, AskInput } from '@cristal/dialogue'

import type { PathCases } from '../cases.ts'
import { done, failed } from '../outcome.ts'
import { means } from './means.ts'
import { sentFile, tapped, wrote } from './person.ts'

/** What a person may say to a question. */
export interface AskSayings {
  readonly input: AskInput
  /** A right answer, typed. */
  readonly answer: string
  /** A right answer, tapped. Absent: there are no options. */
  readonly option?: string
  /** Meant as an answer, and wrong. Absent: the field knows no such thing. */
  readonly malformed?: string
  /** What else may be meant, by a name, such as `afirmativo` where a plain yes is an answer. */
  readonly intents?: Readonly<Record<string, string>>
}

/** The cases of a question: everything that a person can do with one. */
export function askCases({ input, answer, option, malformed, intents }: AskSayings): PathCases {
  return {
    input,
    events: {
      'message.received': {
        answers: wrote(answer),
        ...(malformed !== undefined && { 'answers wrong': wrote(malformed) }),
        'writes something else': wrote('qualquer outra coisa'),
        'asks for the menu': wrote('menu'),
        'asks for more': wrote('mais opções'),
        'sends a file': sentFile(),
      },
      'option.chosen': {
        ...(option !== undefined && {
          'taps an answer': tapped(option),
          'taps it too late': tapped(option, true),
        }),
        'asks for more by a tap': tapped('mais'),
        'taps the menu': tapped(input.organisation.menu[0]?.id ?? 'consultar'),
      },
    },
    effects: {
      understand: {
        ...Object.fromEntries(
          Object.entries(intents ?? {}).map(([name, intent]) => [name, done(means(intent))]),
        ),
        'means to leave': done(means('encerrar')),
        'means something else': done(means('consultar')),
        'means nothing': done(means('bias', 0.3)),
        'is not understood': failed('transient'),
      },
    },
    // The words are told by what is made of them.
    project: ({ page, misfits, value, understood }: AskContext) => [
      page,
      misfits,
      value,
      understood?.intent.name,
    ],
  }
}
