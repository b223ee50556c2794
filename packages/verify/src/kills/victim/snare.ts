import type { Caught } from '../orders.ts'
import type { Stage, Trap } from '../stages.ts'

/** Stands in a victim's way at the stage of its trap. */
export interface Snare {
  /** Passes, or tells the driver and blocks the whole process until it is killed. */
  readonly pass: (stage: Stage) => void
  /** Whether the trap closes here: then the caller does what keeps something in flight, and {@link hold}s. */
  readonly closes: (stage: Stage) => boolean
  /** Tells the driver and never resolves, while requests that were begun go on. */
  readonly hold: (caught: Omit<Caught, 'type'>) => Promise<never>
}

/** After so many milliseconds whoever was to kill it is gone. */
const forgotten = 600_000

/** Nothing is met before the host was made: what its making reads is no stage of its work. */
export function snare(trap: Trap | null, tell: (caught: Caught) => void, made: () => boolean): Snare {
  let left = trap?.after ?? 0
  let closed = false

  return {
    pass(stage) {
      if (!closes(stage)) return
      tell({ type: 'caught', stage })
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, forgotten)
      process.exit(1)
    },
    closes,
    hold(caught) {
      tell({ type: 'caught', ...caught })
      return new Promise(() => {})
    },
  }

  function closes(stage: Stage): boolean {
    if (closed || trap?.stage !== stage || !made()) return false
    closed = left-- === 0
    return closed
  }
}
