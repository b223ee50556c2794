import type { Json } from '../json.ts'
import type { Option } from '../options.ts'
import type { Organisation } from '../organisation.ts'
import type { Understood } from '../ports/understanding.ts'
import type { Value } from '../say.ts'

/** What a question is started with. */
export interface AskInput {
  readonly now: string
  readonly organisation: Organisation
  /** For the blanks of the question. */
  readonly values?: Readonly<Record<string, Value>>
  /** In place of the field's own. */
  readonly options?: readonly Option[]
}

/** Why a question was left without an answer. */
export type Leaving =
  /** The person asked to end. */
  | 'abandoned'
  /** Fifteen minutes without a word. */
  | 'silent'
  /** The person wants something else. */
  | 'digressed'
  /** Five answers in a row made no sense. */
  | 'baffled'

/** How a question ended: with a value of its field, or left. */
export type AskOutput<Answer> = { readonly answered: true; readonly value: Answer } | AskLeft

/** A question that was left without an answer; `understood` is what the person wants instead. */
export interface AskLeft {
  readonly answered: false
  readonly leaving: Leaving
  readonly understood?: Understood
}

/** The text keys of a question. */
export interface AskWords<Key extends string> {
  readonly question: Key
  /** Said when an answer does not fit; it asks again by itself. */
  readonly unfit: Key
}

/** What a question keeps between two messages. */
export interface AskContext extends AskInput {
  /** Which ten of many options are shown. */
  readonly page: number
  readonly text: string
  readonly misfits: number
  readonly value: Json
  readonly understood: Understood | null
}

/** How long a person may stay silent, in milliseconds. */
export const patience = 15 * 60_000
