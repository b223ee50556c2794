interface Timer {
  readonly time: number
  readonly wake: () => void
}

/** What waits for a time, earliest first; of two at the same time, the one that was set first. */
export class Timers {
  readonly #timers = new Set<Timer>()

  /** Returns what cancels it. */
  add(time: number, wake: () => void): () => void {
    const timer = { time, wake }
    this.#timers.add(timer)
    return () => void this.#timers.delete(timer)
  }

  /** When the next one is due. `undefined`: nothing waits. */
  get next(): number | undefined {
    return this.#earliest()?.time
  }

  /** Takes out the next one and wakes it. */
  fire(): void {
    const timer = this.#earliest()
    if (timer === undefined) return
    this.#timers.delete(timer)
    timer.wake()
  }

  #earliest(): Timer | undefined {
    let earliest: Timer | undefined
    for (const timer of this.#timers)
      if (earliest === undefined || timer.time < earliest.time) earliest = timer
    return earliest
  }
}
