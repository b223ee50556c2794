import type { Asleep } from './asleep.ts'
import type { Clock } from './clock.ts'
import type { Faults } from './faults.ts'
import type { Journal } from './journal.ts'
import type { Mail } from './mail.ts'
import type { Scenario } from './scenario/scenario.ts'
import type { UpstreamName } from './upstream.ts'

/** What all upstreams of a scenario share. */
export interface World {
  readonly scenario: Scenario
  readonly clock: Clock
  /** What chance follows from. */
  readonly seed: string
  /** The frame writes requests over HTTP into it; an upstream that speaks otherwise does so itself. */
  readonly journal: Journal
  /** The frame takes those of HTTP from it; an upstream that speaks otherwise does so itself. */
  readonly faults: Faults
  readonly asleep: Asleep
  /** What upstreams ask others with. */
  readonly fetch: typeof globalThis.fetch
  /** Milliseconds since 1970 as ISO 8601, with the scenario's offset. */
  local(time: number): string
  /** `YYYY-MM-DD`, where the scenario plays. */
  today(): string
  /** Where an upstream serves, such as `http://127.0.0.1:4010`. Empty until it does. */
  origin(upstream: UpstreamName): string
  /** Lets a mail leave. */
  post(mail: Omit<Mail, 'at'>): void
}
