import { secretPattern } from '../secret-pattern.ts'
import type { WalkOptions } from '../walk-options.ts'
import type { Broken, Moment } from '../walk-promise.ts'

/** No log, and nothing else that a host tells of itself, holds what is told of a person, or what they typed as a number. */
export function tellsNoSecrets({ lines, logged }: Moment, { secrets = [] }: WalkOptions): Broken | undefined {
  const typed = lines.flatMap((line) => line.match(/\d[\d ./-]{9,20}\d/g) ?? [])
  for (const secret of [...secrets, ...typed]) {
    const pattern = secretPattern(secret)
    const entry = logged.find((text) => pattern.test(text))
    if (entry === undefined) continue
    const event = /"event":"([\w.]+)"/.exec(entry)?.[1] ?? 'one of its lines'
    return { message: `the log tells what is secret, in ${event}` }
  }
  return undefined
}
