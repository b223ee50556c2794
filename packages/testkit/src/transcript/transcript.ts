import type { Media } from '@cristal/dialogue'

import type { MessagePattern } from './message-pattern.ts'
import type { Pattern } from './pattern.ts'

/** What a person does in one line: types, or taps an option by its title or id. */
export type PersonContent =
  | { readonly text: string }
  | { readonly optionTitle: string }
  | { readonly optionId: string }
  | { readonly media: Media; readonly text: string }

/** What a human does at the desk. */
export type AgentAct =
  | { readonly does: 'say'; readonly text: string; readonly media?: Media }
  | { readonly does: 'take' }
  | { readonly does: 'close' }
  /** Hands the room over to another human. */
  | { readonly does: 'forward'; readonly to: string }
  /** Serves one of those who wait before the first room. */
  | { readonly does: 'next' }

/** Where a step was read, for messages to whoever wrote it. */
export interface Place {
  readonly line: number
  /** The line as it was written, without outer space. */
  readonly source: string
}

/** One line of a transcript that says something. */
export type Step = Place &
  (
    | { readonly does: 'send'; readonly content: PersonContent; readonly waits: boolean }
    | { readonly does: 'advance'; readonly ms: number }
    | { readonly does: 'restart' }
    /** The channel delivers the person's last message once more. */
    | { readonly does: 'redeliver' }
    /** The next calls of an upstream fail. */
    | { readonly does: 'fail'; readonly upstream: string; readonly times: number }
    | {
        readonly does: 'expectMessage'
        /** `some`: the next that fits. `next`: the very next. `none`: no message of this turn. */
        readonly which: 'some' | 'next' | 'none'
        readonly pattern: MessagePattern
        /** Exactly so many messages of this turn. Absent: as `which` says. */
        readonly times?: number
      }
    | {
        readonly does: 'expectMail'
        readonly to: Pattern
        readonly subject: Pattern
        readonly body: Pattern
        /** Absent: at least one. */
        readonly times?: number
      }
    | { readonly does: 'act'; readonly act: AgentAct }
    | { readonly does: 'expectAtDesk'; readonly pattern: MessagePattern }
    | { readonly does: 'expectCalls'; readonly route: string; readonly times: number }
    /** What is remembered of the person. */
    | { readonly does: 'expectFact'; readonly fact: string; readonly pattern: Pattern }
  )

/** A talk that was read from a file. */
export interface Transcript {
  readonly file: string
  /** The first `# …` line. Absent: none. */
  readonly title?: string
  /** The path after `# cenário:`, as written. Absent: `scenario.json` beside the transcript is meant. */
  readonly scenario?: string
  readonly steps: readonly Step[]
}
