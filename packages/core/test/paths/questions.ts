import { asking, choice, dialogueTexts, type Field } from '@cristal/dialogue'
import { askCases, casesFor, pathsOf, type PathReport } from '@cristal/testkit'
import type { AnyStateMachine } from 'xstate'

import { around, organisation } from './around.ts'

const options = Array.from({ length: 12 }, (_, index) => ({
  id: `bem-${index}`,
  title: `Bem ${'ABCDEFGHIJKL'.charAt(index)}`,
}))
const named = choice(options, { yes: 'bem-1' })

/** A choice among more than can be shown, in which something can also be answered wrong. */
const field: Field<string> = {
  ...named,
  read: (text, given) => (text === 'errado' ? { kind: 'malformed' } : named.read(text, given)),
}

/** A question, with all that a question can do. */
export const question = casesFor(
  asking<'which' | 'which.unfit'>()(field, {
    question: 'which',
    unfit: 'which.unfit',
  }) as unknown as AnyStateMachine,
  {
    ...askCases({
      input: { now: around.now, organisation },
      answer: 'Bem A',
      option: 'bem-1',
      malformed: 'errado',
      intents: { 'means an answer': 'afirmativo' },
    }),
    ambient: around,
    texts: { ...dialogueTexts, which: 'Qual?', 'which.unfit': 'Qual deles?' },
  },
)

let walked: PathReport | undefined

/** The walk of a question: how one can end is the same for all. */
export function questionPaths(): PathReport {
  walked ??= pathsOf(question.machine, question.cases)
  return walked
}
