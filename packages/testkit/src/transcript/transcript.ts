import type { MessagePattern } from './message-pattern.ts'
import type { Pattern } from './pattern.ts'

/** What a person does in one line: types, or taps an option by its title or id. */
export type PersonContent =
  | { readonly text: string }
  | { readonly optionTitle: string }
  | { readonly optionId: string }

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
    | {
        readonly does: 'expectMessage'
        /** `some`: the next that fits. `next`: the very next. `none`: no message of this turn. */
        readonly which: 'some' | 'next' | 'none'
        readonly pattern: MessagePattern
      }
    | {
        readonly does: 'expectMail'
        readonly to: Pattern
        readonly subject: Pattern
        readonly body: Pattern
        /** Absent: at least one. */
        readonly times?: number
      }
    | { readonly does: 'expectCalls'; readonly route: string; readonly times: number }
    | { readonly does: 'unbuilt'; readonly part: string }
  )

/** A talk that was read from a file. */
export interface Transcript {
  readonly file: string
  /** The first `# …` line. Absent: none. */
  readonly title?: string
  /** The path after `# cenário:`, as written. Absent: `scenario.json` beside the transcript is meant. */
  readonly scenario?: string
  readonly steps: readonly Step[]
  /** Parts that the transcript asks for and that are not built yet, each named with its line. */
  readonly unbuilt: readonly string[]
}
