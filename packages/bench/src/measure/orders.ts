/** What a worker can be told to do, with what it answers. */
export interface Orders {
  readonly play: { readonly order: PlayOrder; readonly answer: Slice }
  readonly park: { readonly order: { readonly conversations: number }; readonly answer: Weight }
  readonly race: { readonly order: object; readonly answer: Raced }
}

export interface PlayOrder {
  /** Who talk at once, each one talk after another. */
  readonly contacts: number
  /** How long new talks are begun. */
  readonly milliseconds: number
  /** So many talks are begun in any case, and one by each contact. */
  readonly talks: number
}

/** What was measured while talks were played. Times in milliseconds. */
export interface Slice {
  readonly talks: number
  readonly turns: number
  /** 0: the contender has none, or does not tell. */
  readonly steps: number
  readonly wall: number
  /** Of the processor, in user and system. */
  readonly cpu: number
  /** Of each turn. */
  readonly turnTimes: readonly number[]
  /** Of each talk, from its first message to its last word. */
  readonly talkTimes: readonly number[]
  readonly stepTimes: readonly number[]
  readonly deepStepTimes: readonly number[]
}

/** What one idle conversation costs, in bytes. `null`: nothing is kept there. */
export interface Weight {
  readonly state: number | null
  readonly heap: number
  readonly disk: number | null
}

/** What two messages led to that were sent at once, the second while the first was being handled. */
export interface Raced {
  /** Said after the two, in order. */
  readonly said: readonly string[]
  /** Said when the second message was sent once more. */
  readonly repeated: readonly string[]
}
