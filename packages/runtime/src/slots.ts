/** At most so many pieces of work at once; the others wait their turn, first come first served. */
export interface Slots {
  /** Resolves to what gives the slot back. */
  take(): Promise<() => void>
}

/** `count` slots. */
export function slots(count: number): Slots {
  let free = count
  const waiting: (() => void)[] = []
  return {
    async take() {
      if (free > 0) free--
      else await new Promise<void>((resolve) => waiting.push(resolve))
      return giveBack
    },
  }

  function giveBack(): void {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
}
