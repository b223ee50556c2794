import type { Clock } from './clock.ts'

/** Node holds a timer for at most this long; a longer one would fire at once. */
const longest = 2 ** 31 - 1

/** The time of the machine that this runs on. Waits of any length, unlike `setTimeout`. */
export function systemClock(): Clock {
  return { now: () => Date.now(), at: wakeAt }
}

function wakeAt(time: number, wake: () => void): () => void {
  let timer = setTimeout(check, delay(time))
  return () => clearTimeout(timer)

  function check(): void {
    if (Date.now() >= time) wake()
    else timer = setTimeout(check, delay(time))
  }
}

function delay(time: number): number {
  return Math.min(Math.max(time - Date.now(), 0), longest)
}
