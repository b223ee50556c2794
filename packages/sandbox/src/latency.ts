import { random } from './random.ts'

/** How long the answers of the real service take: none, 20–80 ms, 150–900 ms, or 2–6 s. */
export type Latency = 'none' | 'fast' | 'real' | 'slow'

const ranges = {
  none: [0, 0],
  fast: [20, 80],
  real: [150, 900],
  slow: [2000, 6000],
} as const satisfies Record<Latency, readonly [number, number]>

/**
 * Milliseconds that each request waits. They follow from the seed and from how often the same request came
 * before, so that requests which cross each other on the way do not change one another's wait.
 */
export function latencies(profile: Latency, seed: string): (request: string) => number {
  const seen = new Map<string, number>()
  const [least, most] = ranges[profile]
  return (request) => {
    const times = (seen.get(request) ?? 0) + 1
    seen.set(request, times)
    return Math.round(least + (most - least) * random(`${seed} ${request} ${times}`)())
  }
}
