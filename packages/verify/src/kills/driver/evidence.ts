import type { Mail } from '@cristal/sandbox'

import type { Delivery } from '../delivery.ts'
import type { Person } from '../person.ts'
import type { Stage } from '../stages.ts'
import type { Ledger, LostOrder } from './ledger.ts'

/** What is left of a run, to be judged. */
export interface Evidence {
  /** Who talked to the end. */
  readonly people: readonly Person[]
  readonly ledger: Ledger
  readonly deliveries: readonly Delivery[]
  readonly mails: readonly Mail[]
  /** Orders that a kill interrupted: nobody knows whether they arrived. */
  readonly lost: readonly LostOrder[]
  readonly deaths: readonly Death[]
  /** What was seen to be wrong during the run. */
  readonly violations: readonly string[]
}

/** One kill, and how long it took until the next host took messages in, in milliseconds. */
export interface Death {
  readonly stage: Stage
  readonly restart: number
}

/** A message that was acknowledged: whatever happens to the process now, it must be answered. */
export interface Acknowledged {
  readonly address: string
  readonly id: string
}
