import type { PlayedCase } from './play-case.ts'

/** A failure as the log names it. */
export interface Failure {
  /** `transient`, `permanent`, `contract` or `unknown`. */
  readonly kind: string
  readonly reason: string
}

/** What the log says that failed. `undefined`: nothing. */
export function failureOf({ log }: PlayedCase): Failure | undefined {
  const entry = log.find(({ event }) => event === 'workFailed' || event === 'understandingFailed')
  return entry && { kind: String(entry['kind']), reason: String(entry['reason']) }
}
