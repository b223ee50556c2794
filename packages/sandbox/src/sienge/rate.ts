import type { Clock } from '../clock.ts'

export interface RateLimits {
  /** Requests in any 60 seconds. */
  readonly perMinute: number
  /** Requests in a calendar day. Absent: no quota. */
  readonly perDay?: number | undefined
}

/** Counts one request; answers with the seconds to wait where it is one too many, with 0 where it may pass. */
export type Meter = () => number

/**
 * The limits of one tenant: a window of 60 seconds that slides, and a quota that starts anew each day. A
 * request that is refused does not count.
 */
export function meter(clock: Clock, limits: RateLimits, dayOf: (time: number) => string): Meter {
  let recent: number[] = []
  let day = ''
  let today = 0
  return () => {
    const now = clock.now()
    recent = recent.filter((time) => time > now - 60_000)
    if (day !== dayOf(now)) {
      day = dayOf(now)
      today = 0
    }
    if (limits.perDay !== undefined && today >= limits.perDay) return 86_400
    if (recent.length >= limits.perMinute) return Math.ceil(((recent[0] ?? now) + 60_000 - now) / 1000)
    recent.push(now)
    today += 1
    return 0
  }
}
