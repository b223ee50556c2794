import type { Fault } from './scenario/fault.ts'
import { routeMatches } from './route.ts'

/** The faults that are still to come, in order. */
export interface Faults {
  add(faults: readonly Fault[]): void
  /** What is left: `times` counts down. */
  left(): readonly Fault[]
  clear(): void
  /** The first fault that fits the request, used up by one. */
  take(upstream: Fault['upstream'], route: string): Fault | undefined
}

export function faultList(initial: readonly Fault[]): Faults {
  let list = [...initial]
  return {
    add: (faults) => void list.push(...faults),
    left: () => list,
    clear: () => void (list = []),
    take(upstream, route) {
      const found = list.find((fault) => fault.upstream === upstream && routeMatches(fault.route, route))
      list = list.flatMap((fault) => {
        if (fault !== found) return [fault]
        return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : []
      })
      return found
    },
  }
}
