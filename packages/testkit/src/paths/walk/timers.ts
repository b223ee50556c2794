import type { ArmedTimer } from './situation.ts'

/** What a step did to a timer. */
export type TimerAct =
  | {
      readonly act: 'armed'
      readonly id: string
      readonly event: { readonly type: string }
      readonly delay: number
    }
  | { readonly act: 'cancelled'; readonly id: string }

/** The timers after a step. */
export function timersAfter(before: readonly ArmedTimer[], acts: readonly TimerAct[]): readonly ArmedTimer[] {
  const now = before.length
  let timers = [...before]
  for (const one of acts) {
    timers = timers.filter(({ id }) => id !== one.id)
    if (one.act === 'armed') timers.push({ id: one.id, event: one.event, delay: one.delay, rank: now })
  }
  const ranks = [...new Set(timers.map(({ rank }) => rank))].toSorted((one, other) => one - other)
  return timers.map((timer) => ({ ...timer, rank: ranks.indexOf(timer.rank) }))
}

/** What an action of XState does to a timer; `undefined` for one that does nothing to any. */
export function timerActOf(type: string, params: unknown): TimerAct | undefined {
  const { sendId, id, event, delay } = (params ?? {}) as {
    readonly sendId?: string
    readonly id?: string
    readonly event?: { readonly type: string }
    readonly delay?: number
  }
  if (type === 'xstate.cancel' && sendId !== undefined) return { act: 'cancelled', id: sendId }
  if (type !== 'xstate.raise' || event === undefined || delay === undefined) return undefined
  return { act: 'armed', id: id ?? event.type, event, delay }
}
