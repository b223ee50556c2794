/** A flow of the flow document, and how to find it in the machines. */
export interface Flow {
  /** Its number there; absent for one that the document only wishes for, or that is ours. */
  readonly number?: number
  /** As the flow document names it. */
  readonly name: string
  /** How the descriptions of its states begin. Two flows that give the same beginning share the state. */
  readonly begins: readonly string[]
  /** Texts that it says in states of other flows, too. */
  readonly says?: (key: string, words: string) => boolean
  /** Of what its states say, only this is its own. Absent: all of it. */
  readonly only?: RegExp
  /** Its transcripts are those that also enter this state, where all its states are shared with another flow. */
  readonly through?: string
  /** What it does instead of speaking, for one that truly says nothing. */
  readonly silent?: string
}
