import type { EffectSnapshot } from './effect-logic.ts'
import type { Deadline, Envelope, PendingEffect } from './envelope.ts'
import { aliveActors, srcOf } from './live-actor.ts'
import type { LiveRun } from './live-run.ts'
import type { Prepared } from './prepared.ts'
import type { Effect } from './step.ts'
import { toJson } from './to-json.ts'

/** What a conversation waits for after a step, read from what is alive. */
export interface Waits extends Pick<Envelope, 'pending' | 'deadlines'> {
  /** Armed in this step, in order. */
  readonly effects: readonly Effect[]
}

/** Keeps the key of what still waits, and mints one for everything armed in this step. */
export function waitsOf(live: LiveRun, logics: ReadonlyMap<object, Prepared>, mint: () => string): Waits {
  const alive = aliveActors(live.root)
  const pending: Record<string, PendingEffect> = {}
  const deadlines: Record<string, Deadline> = {}
  const effects: Effect[] = []
  for (const actor of live.recorder.actors) {
    const at = alive.get(actor)
    const work = logics.get(actor.logic)
    if (!at || work?.kind !== 'effect') continue
    const before = live.effects.get(actor)
    const key = before ?? mint()
    const src = srcOf(actor)
    pending[key] = { at, src }
    if (before !== undefined) continue
    const { input } = actor.getSnapshot() as EffectSnapshot
    effects.push({ key, src, input: toJson(input ?? null, `the input of \`${src}\``), policy: work.policy })
  }
  for (const { actor, timer } of live.recorder.timers.all()) {
    const at = alive.get(actor)
    if (at) deadlines[timer.key ?? mint()] = { at, id: timer.id, due: timer.due }
  }
  return { pending, deadlines, effects }
}
