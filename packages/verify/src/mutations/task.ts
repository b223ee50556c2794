/** What a player is asked to do. */
export type Task =
  /** Play a transcript with the machine as it is, and see where it goes. */
  | { readonly do: 'watch'; readonly file: string }
  /** Play transcripts with a mutant until one fails. */
  | { readonly do: 'judge'; readonly mutant: string; readonly talks: readonly Talk[] }

/** A transcript, and what it costs. */
export interface Talk {
  readonly file: string
  /** How much happens in it. */
  readonly events: number
}

/** Where a transcript goes. */
export interface Watched {
  readonly file: string
  readonly events: number
  readonly marks: readonly string[]
  /** Why it fails by itself; `undefined` for one that passes. */
  readonly failure: string | undefined
}

/** What became of a mutant. */
export interface Verdict {
  /** The transcript that failed; `undefined` when none did. */
  readonly killedBy: string | undefined
  /** Why it failed; empty when none did. */
  readonly how: string
  /** Something of the last talk may still be running: the player can do no more. */
  readonly spent: boolean
}

/** What a player sends: which transcript it begins, or what came of its task. */
export type Report =
  | { readonly playing: string }
  | { readonly watched: Watched }
  | { readonly verdict: Verdict }
