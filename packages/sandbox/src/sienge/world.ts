import type { Clock } from '../clock.ts'
import type { Mail } from '../mail.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Reports } from './reports.ts'

/** What every route of the simulator knows. */
export interface World {
  readonly sienge: Scenario['sienge']
  readonly clock: Clock
  readonly seed: string
  readonly reports: Reports
  /** Where links lead to, such as `http://127.0.0.1:4010`. */
  origin(): string
  /** `YYYY-MM-DD`, where the scenario plays. */
  today(): string
  post(mail: Omit<Mail, 'at'>): void
}
