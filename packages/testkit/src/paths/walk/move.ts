import type { Outcome } from '../outcome.ts'

/** What can happen to a machine: one edge of its graph. */
export type Move = Beginning | Coming | Ending | Ringing

interface Happening {
  /** Unique among the moves of a situation; the same in each walk. */
  readonly key: string
  /** In words. */
  readonly label: string
  /** The usual thing, which a short name leaves out. */
  readonly usual: boolean
  /** What of the surroundings has changed before. Absent: nothing. */
  readonly meanwhile?: object | undefined
}

/** The machine is started. */
export interface Beginning extends Happening {
  readonly type: 'start'
  readonly input: unknown
}

/** An event comes from outside. */
export interface Coming extends Happening {
  readonly type: 'event'
  readonly event: { readonly type: string }
}

/** Work or an invoked machine ends, or sends something. */
export interface Ending extends Happening {
  readonly type: 'outcome'
  readonly actor: string
  readonly src: string
  readonly outcome: Outcome
}

/** A timer fires. */
export interface Ringing extends Happening {
  readonly type: 'timer'
  readonly timer: string
  readonly event: { readonly type: string }
}
