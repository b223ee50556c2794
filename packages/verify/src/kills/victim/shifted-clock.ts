import { systemClock, type Clock } from '@cristal/runtime'

/** The machine's time as if it were `ahead` milliseconds later. */
export function shiftedClock(ahead: number): Clock {
  const clock = systemClock()
  return {
    now: () => clock.now() + ahead,
    at: (time, wake) => clock.at(time - ahead, wake),
  }
}
