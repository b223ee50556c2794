import { asking, choice, dialogueTexts, type Ambient, type Field } from '@cristal/dialogue'
import type { AnyStateMachine } from 'xstate'

import { casesFor, type MachineCases } from '../machine-cases.ts'
import { pathsOf, type PathReport } from '../paths-of.ts'
import { askCases } from './ask-cases.ts'

/** A question with everything that a question can have: more options than can be shown, and answers that are wrong. */
export function aQuestion(around: Ambient): MachineCases {
  const { now, organisation } = around
  const machine = asking<'which' | 'which.unfit'>()(field, { question: 'which', unfit: 'which.unfit' })
  return casesFor(machine as unknown as AnyStateMachine, {
    ...askCases({
      input: { now, organisation },
      answer: 'Bem A',
      option: 'bem-1',
      malformed: 'errado',
      intents: { 'means an answer': 'afirmativo' },
    }),
    ambient: around,
    texts: { ...dialogueTexts, which: 'Qual?', 'which.unfit': 'Qual deles?' },
  })
}

/**
 * Makes the walk of a question, for `children`: how one can end is the same for all.
 *
 * @example
 * ```ts
 * children: { askName: questionPaths(around), askPhone: questionPaths(around) }
 * ```
 */
export function questionPaths(around: Ambient): () => PathReport {
  return () => {
    const walked = known.get(around) ?? walk(around)
    known.set(around, walked)
    return walked
  }
}

const known = new WeakMap<Ambient, PathReport>()

function walk(around: Ambient): PathReport {
  const { machine, cases } = aQuestion(around)
  return pathsOf(machine, cases)
}

const options = Array.from('ABCDEFGHIJKL', (letter, index) => ({
  id: `bem-${index}`,
  title: `Bem ${letter}`,
}))
const named = choice(options, { yes: 'bem-1' })

const field: Field<string> = {
  ...named,
  read: (text, given) => (text === 'errado' ? { kind: 'malformed' } : named.read(text, given)),
}
