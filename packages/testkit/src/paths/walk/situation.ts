import type { AnyMachineSnapshot, Snapshot } from 'xstate'

import type { StepTrace } from './step-trace.ts'
import type { Surroundings } from './surroundings.ts'

/** A machine at a point of a walk, and how the step that led there went. A snapshot of its own kind, for the graph. */
export interface Situation extends ActiveSnapshot {
  /** Two situations with one key are the same. */
  readonly key: string
  /** `undefined` before the machine is started. */
  readonly snapshot: AnyMachineSnapshot | undefined
  readonly timers: readonly ArmedTimer[]
  /** The actors that ended and that no state has stopped yet, by id. */
  readonly ended: readonly string[]
  /** Something was said since the last event from outside. */
  readonly spoken: boolean
  readonly trace: StepTrace
  /** What surrounded the step that led here; `undefined` where nothing does. */
  readonly within: Surroundings | undefined
  /** What surrounds the machine now. */
  readonly around: Surroundings | undefined
}

type ActiveSnapshot = Extract<Snapshot<unknown>, { status: 'active' }>

/** A timer that runs. */
export interface ArmedTimer {
  readonly id: string
  readonly event: { readonly type: string }
  readonly delay: number
  /** Its place among the steps in which those that run were armed; 0 is the oldest. */
  readonly rank: number
}

/** The actors of a situation that have not ended, invoked ones and spawned ones. */
export function runningActors({
  snapshot,
  ended,
}: Situation): readonly { readonly id: string; readonly src: string; readonly input: unknown }[] {
  return Object.entries(snapshot?.children ?? {}).flatMap(([id, child]) => {
    if (child === undefined || ended.includes(id)) return []
    const { src, options } = child as unknown as { src: unknown; options?: { input?: unknown } }
    return [{ id, src: typeof src === 'string' ? src : id, input: options?.input }]
  })
}

/**
 * The timers that can be the next to fire. One that was armed no earlier than another, and waits no shorter, is never
 * before it.
 */
export function dueTimers({ timers }: Situation): readonly ArmedTimer[] {
  return timers.filter(
    (timer, index) =>
      !timers.some(
        (other, at) =>
          other !== timer &&
          other.rank <= timer.rank &&
          (other.delay < timer.delay || (other.delay === timer.delay && at < index)),
      ),
  )
}
