import { systemClock, type Clock } from '@cristal/runtime'

/** The system's clock, moved so that it starts at another time. */
export function shiftedClock(start: string): Clock {
  const system = systemClock()
  const shift = Date.parse(start) - system.now()
  return {
    now: () => system.now() + shift,
    at: (time, wake) => system.at(time - shift, wake),
  }
}
