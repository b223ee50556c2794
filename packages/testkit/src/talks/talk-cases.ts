import type { Bot, ChannelName, Contact, Option } from '@cristal/dialogue'

import type { Store } from '@cristal/runtime'

import type { Outcome } from '../paths/outcome.ts'
import type { Stage } from '../transcript/stage.ts'
import type { Interruption } from './walk/talk-move.ts'

/** What is needed to walk through the talks that a person can have with a whole bot. */
export interface TalkCases {
  /** Begins the name of every talk, such as the scenario's. */
  readonly name: string
  /** Its work is run for real, once for each input: bind it to a sandbox, never to a production system. */
  readonly bot: Bot
  /** When the talks begin, ISO with offset. */
  readonly now: string
  readonly channel: ChannelName
  /** What is known of the person before. Absent: nothing. */
  readonly contact?: Contact
  /** What is written to begin with, each in a talk of its own. */
  readonly openings: readonly string[]
  /**
   * What a person may write, by the question that is open: the name of the actor that asks it. `anywhere` is tried
   * wherever the bot waits for a person.
   */
  readonly sayings: Readonly<Record<string, readonly string[]>>
  /**
   * Work that is not run, by its name, and how it ends: what changes something for good, such as the closing of a room
   * that another talk still needs.
   */
  readonly answers?: Readonly<Record<string, Outcome>>
  /** Who serves; empty where the desk does not say a name. Absent: no one does anything. */
  readonly agent?: string
  /** People who wait at the desk before the first room. @defaultValue 0 */
  readonly queue?: number
  /** Picks among words that say the same, in [0, 1). @defaultValue 0 */
  readonly chance?: number
  /** What is tapped anywhere, though it is of an earlier question. Absent: only what was shown last. */
  readonly taps?: readonly Option[]
  /** Milliseconds that a person may take before writing, where nothing falls due meanwhile. Absent: they write at once. */
  readonly pause?: number
  /** The kinds in which each piece of work fails, besides what it answers. @defaultValue none */
  readonly failures?: readonly string[]
  /** What may come while work runs: what the bot calls urgent. @defaultValue nothing */
  readonly interruptions?: readonly Interruption[]
  /** Situations from which the walk goes on, at most. @defaultValue 400 */
  readonly limit?: number
  /** Up to which number situations are told apart by what is counted in them, such as wrong answers. @defaultValue 3 */
  readonly counts?: number
  /** It ends after so many situations in a row that showed nothing new. @defaultValue 60 */
  readonly calm?: number
  /** Stands between each host and its store, to read along. @defaultValue nothing does */
  readonly keeping?: (store: Store) => Store
  /** Opens a world in which a talk is played for real. Absent: it is played on the runtime alone. */
  readonly open?: () => Promise<OpenedStage>
}

/** A world that is held until it is closed. */
export interface OpenedStage extends Stage {
  close(): Promise<void>
}
