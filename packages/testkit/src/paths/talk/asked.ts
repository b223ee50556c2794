import type { AskLeft } from '@cristal/dialogue'

import { done, type Outcome } from '../outcome.ts'
import { means } from './means.ts'

/**
 * How a question ends: with each of the answers, by a name, or left in each of the ways in which a person can leave one.
 *
 * @example
 * ```ts
 * effects: { askWhetherPerson: asked({ yes: 'sim', no: 'nao' }) }
 * ```
 */
export function asked(answers: Readonly<Record<string, unknown>>): Readonly<Record<string, Outcome>> {
  const given = Object.entries(answers).map(
    ([name, value]) => [name, done({ answered: true, value })] as const,
  )
  return { ...Object.fromEntries(given), ...left }
}

/** A question is left for something else, which means an intent. */
export function digresses(intent: string): Outcome {
  return leaving({ answered: false, leaving: 'digressed', understood: means(intent) })
}

const left: Readonly<Record<string, Outcome>> = {
  'gives up': leaving({ answered: false, leaving: 'abandoned' }),
  'falls silent': leaving({ answered: false, leaving: 'silent' }),
  'changes subject': digresses('consultar'),
  'makes no sense': leaving({ answered: false, leaving: 'baffled' }),
}

function leaving(output: AskLeft): Outcome {
  return done(output)
}
