import type { Json } from '../json.ts'
import type { Option } from '../options.ts'
import type { Organisation } from '../organisation.ts'
import type { Understood } from '../ports/understanding.ts'

/** What a field may look at besides the text. */
export interface Given {
  /** ISO with offset. */
  readonly now: string
  readonly organisation: Organisation
  /** Every option; empty for an open question. */
  readonly options: readonly Option[]
  /** Those that are on the screen: a number counts from the first of them. */
  readonly shown: readonly Option[]
}

/** What a field makes of a text. */
export type Reading<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  /** Meant as an answer, but wrong: it is explained, and never given to the understanding. */
  | { readonly kind: 'malformed' }
  /** Not the shape of an answer: the understanding is asked what the person means. */
  | { readonly kind: 'other' }

/** A value that a person can be asked for, and how to find it in what they write. */
export interface Field<Value extends Json> {
  readonly name: string
  /** Shown with the question, unless the one who asks brings others. */
  readonly options?: readonly Option[]
  read(text: string, given: Given): Reading<Value>
  /** The value that an understood text amounts to; `undefined` when it is no answer. */
  understand?(understood: Understood, given: Given): Value | undefined
}
