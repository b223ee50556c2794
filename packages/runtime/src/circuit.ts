import type { Clock } from './clock.ts'

export interface CircuitOptions {
  /** Failures in a row that open it. */
  readonly failures: number
  /** Milliseconds for which nothing passes then. */
  readonly coolDown: number
}

/** What an end changed: from now on nothing passes, or all may again. */
export type CircuitChange = 'opened' | 'closed' | undefined

/** One request that may be made. It must end in one of three ways; only the first end counts. */
export interface Passage {
  succeeded(): CircuitChange
  failed(): CircuitChange
  /** It says nothing of the other side: whoever asked does not wait any more. */
  givenUp(): void
}

/** Spares whoever is down, and whoever would wait for it. */
export interface Circuit {
  /** `undefined`: not now. */
  enter(): Passage | undefined
  /** How many were turned away since it opened. */
  readonly turnedAway: number
}

/**
 * A circuit breaker. Closed, all passes; after some failures in a row it opens, and nothing does. Once it has
 * cooled down one request passes as a probe: its success closes the circuit, its failure opens it for as long again.
 * Time comes from a host's clock, and is only read: no timer is left behind.
 */
export function circuit(clock: Clock, { failures, coolDown }: CircuitOptions): Circuit {
  let inARow = 0
  /** When a probe may pass. Absent: closed. */
  let probeAt: number | undefined
  let turnedAway = 0
  /** Those who began before a change say nothing of what came after. */
  let era = 0

  return {
    get turnedAway() {
      return turnedAway
    },
    enter() {
      if (probeAt === undefined) return passage(era)
      if (clock.now() < probeAt) {
        turnedAway++
        return undefined
      }
      probeAt = Infinity
      return passage(++era)
    },
  }

  function passage(mine: number): Passage {
    let ended = false
    return { succeeded: () => once(succeed), failed: () => once(fail), givenUp: () => void once(release) }

    function once(end: () => CircuitChange): CircuitChange {
      if (ended) return undefined
      ended = true
      return mine === era ? end() : undefined
    }
  }

  function succeed(): CircuitChange {
    inARow = 0
    if (probeAt === undefined) return undefined
    probeAt = undefined
    turnedAway = 0
    era++
    return 'closed'
  }

  function fail(): CircuitChange {
    inARow++
    if (probeAt === undefined && inARow < failures) return undefined
    probeAt = clock.now() + coolDown
    era++
    return 'opened'
  }

  /** Only a probe changes something by it: the next one may pass at once. */
  function release(): CircuitChange {
    if (probeAt !== undefined) probeAt = clock.now()
    return undefined
  }
}
