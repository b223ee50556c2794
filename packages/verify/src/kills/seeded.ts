/** Whole numbers that look random and are the same for the same seed. */
export interface Seeded {
  /** From 0 to `most`, both included. */
  readonly upTo: (most: number) => number
}

export function seeded(seed: number): Seeded {
  let state = seed | 0
  return { upTo: (most) => Math.floor(next() * (most + 1)) }

  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The same things in another order. */
export function shuffled<Thing>(things: readonly Thing[], { upTo }: Seeded): readonly Thing[] {
  return things
    .map((thing) => ({ thing, place: upTo(2 ** 30) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ thing }) => thing)
}
