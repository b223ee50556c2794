import type { WalkOptions } from '../walk-options.ts'
import type { Broken, Moment } from '../walk-promise.ts'
import { isAt } from './is-at.ts'

/** A person hears something of each message, but beside a human; and nothing of one that is delivered twice. */
export function answersEachMessage(moment: Moment, { tolerated }: WalkOptions): Broken | undefined {
  const { lines, before, after, answers, said } = moment
  if (lines.includes('* again') && said.length > 0)
    return { message: 'a message that comes twice is answered twice', expected: ['!< *'] }
  const silent = tolerated?.silent ?? []
  if (isAt(before, silent) || isAt(after, silent)) return undefined
  const isOvertaken = lines.length > 1 && tolerated?.overtaking?.some((word) => lines.at(-1) === `>> ${word}`)
  if (!(isOvertaken ? answers.slice(-1) : answers).includes(0)) return undefined
  const isAlone = said.length === 0
  return {
    message: 'a message is not answered',
    ...(isAlone && { expected: ['< *'] }),
  }
}
