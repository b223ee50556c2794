import type { Moment } from './walk-promise.ts'

/** Where walks came to. */
export interface WalkReport {
  readonly walks: number
  readonly steps: number
  /** How many steps ended in each state. */
  readonly states: ReadonlyMap<string, number>
  /** How often each text was said, by its key. */
  readonly texts: ReadonlyMap<string, number>
  /** Of a conversation as it was kept, in characters of JSON. */
  readonly largest: number
}

/** Counts where walks come to. */
export function walkTally(): {
  readonly count: (moments: readonly Moment[]) => void
  readonly report: () => WalkReport
} {
  let walks = 0
  let steps = 0
  let largest = 0
  const states = new Map<string, number>()
  const texts = new Map<string, number>()

  return {
    count(moments) {
      walks++
      steps += moments.length
      for (const { after, said, conversation } of moments) {
        for (const state of after.states) add(states, state)
        for (const message of said) add(texts, message.said.text)
        largest = Math.max(largest, JSON.stringify(conversation ?? null).length)
      }
    },
    report: () => ({ walks, steps, states, texts, largest }),
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
