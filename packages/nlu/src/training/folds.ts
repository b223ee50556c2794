/**
 * Splits examples into parts that hold each intent in about the same share, with paraphrases in the same part; the same
 * seed gives the same parts.
 */
export function folds<Of extends { readonly intent: string }>(
  examples: readonly Of[],
  count: number,
  { seed, groupOf }: { readonly seed: number; readonly groupOf: (example: Of) => string },
): readonly (readonly Of[])[] {
  const random = randomFrom(seed)
  const parts: readonly Of[][] = Array.from({ length: count }, () => [])
  for (const ofIntent of Map.groupBy(examples, (example) => example.intent).values()) {
    const shuffled = [...Map.groupBy(ofIntent, groupOf).values()]
      .map((group) => ({ group, place: random() }))
      .toSorted((one, other) => one.place - other.place)
    shuffled.forEach(({ group }, index) => parts[index % count]?.push(...group))
  }
  return parts
}

/** Mulberry32: chance that can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
