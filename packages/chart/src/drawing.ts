/** One machine, laid out. All places are in pixels from its top left corner. */
export interface Drawing {
  readonly width: number
  readonly height: number
  /** Parents before their children. */
  readonly states: readonly StateBox[]
  readonly arrows: readonly Arrow[]
}

/** A state and its place; a `start` is the dot from which the way into its parent begins. */
export interface StateBox extends Box {
  /** Within the machine, such as `serving.financial`. */
  readonly path: string
  readonly name: string
  readonly lines: readonly string[]
  readonly description: string
  readonly kind: 'atomic' | 'compound' | 'final' | 'start'
  readonly tags: readonly string[]
  readonly invokes: readonly Invoke[]
  /** Text keys that it says, on the way in or out. */
  readonly says: readonly string[]
}

/** What runs while a state is active. */
export interface Invoke {
  readonly src: string
  /** The machine's key; absent for work. */
  readonly machine?: string
}

/** All transitions from one state to another. */
export interface Arrow {
  readonly from: string
  readonly to: string
  readonly points: readonly Point[]
  readonly label?: Box & { readonly lines: readonly string[] }
}

/** A place and a size, in pixels. */
export interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** A place, in pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}
