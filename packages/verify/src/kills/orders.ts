import type { Organisation } from '@cristal/dialogue'

import type { Stage, Trap } from './stages.ts'

/** How a host can be built wrongly on purpose, so that the driver can show that it notices. */
export const badBuilds = ['ack-before-store', 'send-before-commit'] as const
export type BadBuild = (typeof badBuilds)[number]

/** What a victim is started with, as JSON. */
export interface VictimConfig {
  readonly database: string
  readonly organisation: Organisation
  readonly sienge: { readonly url: string; readonly user: string; readonly password: string }
  /** Of the sandbox's administration. */
  readonly admin: string
  /** Where messages leave to. */
  readonly receiver: string
  readonly bad: BadBuild | null
}

/** What a victim that has loaded everything gets on a line of its stdin, and then begins. */
export interface LifeOrders {
  readonly trap: Trap | null
  /** Milliseconds by which its clock is ahead of the machine's. */
  readonly ahead: number
}

/** A line of a victim's stdout. */
export type VictimSays =
  | { readonly type: 'loaded' }
  | { readonly type: 'listening'; readonly url: string }
  /** It stands at the stage of its trap, and moves no more. */
  | Caught

export interface Caught {
  readonly type: 'caught'
  readonly stage: Stage
  /** What it waits for an answer of: a route of the upstream, or the key of a message. */
  readonly awaits?: string
}
