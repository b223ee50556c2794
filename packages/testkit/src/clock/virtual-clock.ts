import type { Clock } from '@cristal/runtime'

import { Timers } from './timers.ts'
import { Traffic } from './traffic.ts'

/** A clock that stands still until it is moved, and knows when there is nothing left to do before it moves. */
export interface VirtualClock extends Clock {
  /** Requests that go through it are waited for. */
  readonly fetch: typeof globalThis.fetch
  /** Work over other wires than `fetch` is waited for, too; `id` is what its server calls it in `asleep`. */
  readonly during: <Result>(id: string, work: () => Promise<Result>) => Promise<Result>
  /** For a server that waits on this clock: which request waits. Returns what ends that. */
  readonly asleep: (requestId: string | undefined) => () => void
  /**
   * Moves time on by so many milliseconds. What falls due on the way happens in order, each with all that
   * it causes before the next.
   */
  advance(ms: number): Promise<void>
  /**
   * Lets everything happen until `busy` is false or `until` is true. Time moves only where nothing else
   * does: to the next moment that something waits for.
   *
   * @throws RangeError when it is still busy after a day of virtual time, or waits for nothing
   */
  settle(busy: () => boolean, until?: () => boolean): Promise<void>
  /** Lets happen what needs no time and no answer: answers are held back until the next `advance` or `settle`. */
  begin(): Promise<void>
}

const dayMs = 86_400_000
/** Turns of the event loop in which nothing moves before time does; work may yield a few turns between two steps. */
const calmTurns = 20
/** Real time: how long a host may be busy with something that neither time nor an answer ends. */
const stuckMs = 10_000

/**
 * Makes a virtual clock.
 *
 * @param start - milliseconds since 1970
 *
 * @example
 * ```ts
 * const clock = virtualClock(Date.parse('2026-11-21T09:00:00-03:00'))
 * clock.at(clock.now() + 900_000, () => console.log('a quarter of an hour later'))
 * await clock.advance(900_000)
 * ```
 */
export function virtualClock(start: number): VirtualClock {
  const timers = new Timers()
  const traffic = new Traffic()
  let now = start
  let changes = 0

  /** Resolves when some turns of the event loop changed nothing, and every request under way only waits for time. */
  async function quiet(): Promise<void> {
    for (let calm = 0; calm < calmTurns;) {
      const before = changes + traffic.changes
      await nextTurn()
      calm = before === changes + traffic.changes && traffic.still ? calm + 1 : 0
    }
  }

  /** Goes to the next moment that something waits for, if it is not later than a limit, and lets it happen. */
  async function goOn(limit: number): Promise<boolean> {
    const next = timers.next
    if (next === undefined || next > limit) return false
    now = Math.max(now, next)
    changes++
    timers.fire()
    await quiet()
    return true
  }

  async function settle(busy: () => boolean, until: () => boolean = () => false): Promise<void> {
    traffic.release()
    await quiet()
    const limit = now + dayMs
    while (!until()) {
      if (await goOn(now)) continue
      if (!busy()) return
      if (await goOn(limit)) continue
      if (timers.next !== undefined) throw new RangeError('Still busy after a day of virtual time.')
      await otherWork(busy)
    }
  }

  /** Waits for work that goes neither through this clock nor through its `fetch`. */
  async function otherWork(busy: () => boolean): Promise<void> {
    const patience = performance.now() + stuckMs
    const before = changes + traffic.changes
    while (busy() && before === changes + traffic.changes) {
      if (performance.now() > patience) throw new RangeError('Busy, but nothing is waited for.')
      await nextTurn()
    }
    await quiet()
  }

  return {
    now: () => now,
    at(time, wake) {
      changes++
      const cancel = timers.add(time, wake)
      return () => {
        changes++
        cancel()
      }
    },
    fetch: traffic.fetch,
    during: (id, work) => traffic.during(id, work),
    asleep: (id) => traffic.asleep(id),
    async advance(ms) {
      traffic.release()
      const target = now + ms
      await quiet()
      while (await goOn(target));
      now = target
    },
    settle,
    async begin() {
      traffic.hold()
      await quiet()
      while (await goOn(now));
    },
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve))
}
