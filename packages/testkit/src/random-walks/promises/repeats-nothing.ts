import type { Message } from '@cristal/dialogue'

import { cameLine } from '../came-line.ts'
import type { WalkOptions } from '../walk-options.ts'
import type { Broken, Moment } from '../walk-promise.ts'

/** Nothing is said twice in the same words to one message. */
export function repeatsNothing({ lines, said }: Moment, { tolerated }: WalkOptions): Broken | undefined {
  const messages = lines.filter((line) => line.startsWith('>')).length
  const allowed = Math.max(messages, 1)
  const own = said.filter(
    ({ agent, said: { text } }) => agent === undefined && !tolerated?.twice?.includes(text),
  )
  for (const message of own) {
    const times = own.filter((other) => isSame(message, other)).length
    if (times <= allowed) continue
    return {
      message: `the same is said ${times} times`,
      expected: [`${cameLine(message, '<')} ×${allowed}`],
    }
  }
  return undefined
}

function isSame(one: Message, other: Message): boolean {
  return one.text === other.text && titles(one) === titles(other)
}

function titles({ options }: Message): string {
  return options.map(({ title }) => title).join('\n')
}
