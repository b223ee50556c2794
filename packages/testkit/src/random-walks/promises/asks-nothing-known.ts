import { cameLine } from '../came-line.ts'
import type { WalkOptions } from '../walk-options.ts'
import type { Broken, Moment } from '../walk-promise.ts'

/** Nobody is asked what was known before they were. */
export function asksNothingKnown({ before, said }: Moment, { asks = {} }: WalkOptions): Broken | undefined {
  for (const message of said) {
    const known = asks[message.said.text]?.find((fact) => before.contact[fact] !== undefined)
    if (known !== undefined)
      return {
        message: `${message.said.text} asks for ${known}, which is known`,
        expected: [cameLine(message, '!<')],
      }
  }
  return undefined
}
