import { createActor, type Snapshot } from 'xstate'

import type { Envelope } from './envelope.ts'
import type { JsonObject } from './json.ts'
import { actorAt, liveActor, type LiveActor } from './live-actor.ts'
import type { Program } from './program.ts'
import { Recorder } from './recorder.ts'

/** A conversation that is alive for the length of one step. */
export interface LiveRun {
  readonly root: LiveActor
  readonly recorder: Recorder
  /** The keys of the effects that were pending before. */
  readonly effects: ReadonlyMap<LiveActor, string>
  persist(): Snapshot<unknown>
}

export function begin(program: Program, ambient: JsonObject, at: number): LiveRun {
  return run(program, { input: ambient }, ambient, at)
}

/** Whether work is running that no key stands for, so that no result could ever reach it. */
export function isOrphaned({ recorder, effects }: LiveRun, { logics }: Program): boolean {
  return recorder.actors.some((actor) => {
    const waiting = logics.get(actor.logic)?.kind === 'effect' && actor.getSnapshot().status === 'active'
    return waiting && !effects.has(actor)
  })
}

/** Brings a conversation back, with what it was waiting for. */
export function resume(
  program: Program,
  { snapshot, pending, deadlines }: Pick<Envelope, 'snapshot' | 'pending' | 'deadlines'>,
  ambient: JsonObject,
  at: number,
): LiveRun {
  const live = run(program, { snapshot: snapshot as unknown as Snapshot<unknown> }, ambient, at)
  const effects = new Map<LiveActor, string>()
  for (const [key, effect] of Object.entries(pending)) {
    const actor = actorAt(live.root, effect.at)
    if (actor) effects.set(actor, key)
  }
  for (const [key, deadline] of Object.entries(deadlines)) {
    const actor = actorAt(live.root, deadline.at)
    // A timer that its machine knows no longer would wake the conversation for nothing.
    const machine = actor && program.logics.get(actor.logic)
    if (!actor || machine?.kind !== 'machine' || !machine.timers.has(deadline.id)) continue
    live.recorder.timers.arm(actor, { id: deadline.id, due: deadline.due, key })
  }
  return { ...live, effects }
}

function run(
  program: Program,
  origin: { readonly input: JsonObject } | { readonly snapshot: Snapshot<unknown> },
  ambient: JsonObject,
  at: number,
): LiveRun {
  program.around.ambient = ambient
  const recorder = new Recorder(program, at)
  const { logic } = program.machine
  const actor = createActor(logic, { ...origin, inspect: recorder.inspect, clock: inert, logger: ignore })
  // Without an observer of errors XState throws them at the whole process.
  actor.subscribe({ error: ignore })
  actor.start()
  return { root: liveActor(actor), recorder, effects: new Map(), persist: () => actor.getPersistedSnapshot() }
}

/** Deadlines are data: nothing ticks inside a step. */
const inert = { setTimeout: () => 0, clearTimeout: ignore }

function ignore(): void {}
