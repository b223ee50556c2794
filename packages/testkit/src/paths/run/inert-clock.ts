/** A clock that stands still, and fires a timer when it is told to. */
export class InertClock {
  readonly #armed: string[] = []
  readonly #timers = new Map<number, { readonly id: string; readonly ring: () => void }>()
  #next = 0

  /** The next timer that is set is the one of this id. */
  expect(id: string): void {
    this.#armed.push(id)
  }

  setTimeout(ring: () => void): number {
    const id = this.#armed.shift()
    this.#next += 1
    if (id !== undefined) this.#timers.set(this.#next, { id, ring })
    return this.#next
  }

  clearTimeout(handle: number): void {
    this.#timers.delete(handle)
  }

  /** @throws TypeError when no such timer runs. */
  fire(id: string): void {
    for (const [handle, timer] of this.#timers) {
      if (timer.id !== id) continue
      this.#timers.delete(handle)
      timer.ring()
      return
    }
    throw new TypeError(`no timer ${id} runs`)
  }
}
