import type { ShownOption } from '@cristal/dialogue'

/** What of a talk decides what can happen next. */
export interface Screen {
  /** What may be answered to the last message. */
  readonly sayings: readonly string[]
  /** Of the last message. */
  readonly options: readonly ShownOption[]
  /** Of all messages before. */
  readonly oldOptions: readonly ShownOption[]
  readonly hasWritten: boolean
  /** What led from the last time that the talk stood here to now, as lines of a transcript. Empty: it never did. */
  readonly round: readonly (readonly string[])[]
  /** Milliseconds to the next deadline. `undefined`: there is none. */
  readonly untilDeadline: number | undefined
}
