import { isDeepStrictEqual } from 'node:util'

import { innermost } from './innermost.ts'
import { keptSize } from '../kept-size.ts'
import type { WalkOptions } from '../walk-options.ts'
import type { Broken, Moment } from '../walk-promise.ts'

/** So often a conversation may be bigger each time that it comes to the same place. */
const rounds = 12

/** What is kept is JSON, not too big, and does not grow with each round. */
export function staysSmall(
  { kept, sizes, conversation, after }: Moment,
  { largest = 64 * 1024 }: WalkOptions,
): Broken | undefined {
  if (kept.some((one) => !isDeepStrictEqual(JSON.parse(JSON.stringify(one)), one)))
    return { message: 'what is kept of the conversation is not what JSON keeps of it' }
  if (Buffer.byteLength(JSON.stringify(conversation ?? null)) > largest)
    return { message: `the conversation takes more than ${largest} bytes` }
  const last = [...sizes.slice(-rounds), keptSize(conversation)]
  const grows =
    last.length > rounds && last.every((one, index) => index === 0 || one > (last[index - 1] ?? 0))
  return grows
    ? {
        message: `the conversation grew each of the last ${rounds} times that it came to ${innermost(after)}`,
      }
    : undefined
}
