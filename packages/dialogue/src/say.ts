import type { Media } from './media.ts'
import type { Option } from './options.ts'

/** A value for a blank. One marked personal is masked wherever it is not shown to the person. */
export type Value = string | number | { readonly personal: string }

/** Words to be said: a text key with its values and options, as emitted by a machine at any depth. */
export interface Said {
  readonly type: 'said'
  readonly text: string
  readonly values?: Readonly<Record<string, Value>>
  readonly options?: readonly Option[]
  /** A file that goes with the words. */
  readonly media?: Media
  /** Who speaks, as the person should read it, where it is a human. Absent: the bot. */
  readonly agent?: string
}

/** Text key → words, with blanks such as `{month}`. */
export type Texts = Readonly<Record<string, string>>

/** The blanks of a text: `'month' | 'year'` for `'{month} de {year}'`. */
export type Blanks<Text extends string> = Text extends `${string}{${infer Blank}}${infer Rest}`
  ? Blank | Blanks<Rest>
  : never

/** What `say` takes for a table of texts: a key, and a value for each of its blanks. */
export type SayParams<Table extends Texts> = {
  [Key in keyof Table & string]: {
    readonly text: Key
    readonly options?: readonly Option[]
    readonly media?: Media
    readonly agent?: string
  } & ([Blanks<Table[Key]>] extends [never]
    ? { readonly values?: undefined }
    : { readonly values: Readonly<Record<Blanks<Table[Key]>, Value>> })
}[keyof Table & string]
