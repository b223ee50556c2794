import { deliveryOf } from './delivery.ts'
import type { Envelope } from './envelope.ts'
import { failureOf } from './failure.ts'
import { foreignnessOf } from './foreignness.ts'
import type { JsonObject } from './json.ts'
import { actorAt } from './live-actor.ts'
import { begin, isOrphaned, resume } from './live-run.ts'
import type { Program } from './program.ts'
import type { EngineEvent, Step, StepFailure, Surroundings } from './step.ts'
import { takeStep, type Outcome } from './take-step.ts'
import { thrown } from './thrown.ts'
import { toJson } from './to-json.ts'
import { upgrade } from './upgrade.ts'

/** Begins a conversation. */
export function start(program: Program, contact: JsonObject, surroundings: Surroundings): Step {
  const { at } = surroundings
  const ambient = ambientOf(surroundings, contact)
  const envelope: Envelope = {
    format: 1,
    machine: program.machine.logic.id,
    version: program.version,
    structure: program.structure,
    step: 0,
    snapshot: null,
    contact,
    pending: {},
    deadlines: {},
  }
  const begun = () => ({ live: begin(program, ambient, at), envelope, at, event: 'start' })
  return settle(program, envelope, begun)
}

/** Takes a conversation one event further. */
export function step(
  program: Program,
  given: Envelope,
  event: EngineEvent,
  surroundings: Surroundings,
): Step {
  const foreign = foreignnessOf(given, program.machine.logic.id)
  if (foreign !== undefined) return misfit(given, foreign)
  // Before the upgrade: what is stale or forged must not make a conversation start anew.
  const refused = deliveryOf(event, given, program.events)
  if ('step' in refused) return refused.step
  const upgraded = upgrade(given, program)
  if ('failure' in upgraded) return misfit(given, upgraded.failure)
  const { envelope } = upgraded
  const delivery = deliveryOf(event, envelope, program.events)
  if ('step' in delivery) return { ...delivery.step, envelope: given }
  const { at } = surroundings
  const ambient = ambientOf(surroundings, envelope.contact)
  return settle(program, given, () => {
    const snapshot = toJson(envelope.snapshot, 'the snapshot')
    const live = resume(program, { ...envelope, snapshot }, ambient, at)
    if (isOrphaned(live, program)) return misfit(given, 'Work is running that no key stands for.')
    const target = actorAt(live.root, delivery.to)
    if (!target) return misfit(given, 'Something waits for an actor that is not there.')
    if (delivery.key !== undefined) live.recorder.timers.consume(delivery.key)
    // XState's development build writes what an ended actor is sent, words and all, to the console.
    if (live.root.getSnapshot().status === 'active') target.send(delivery.event)
    return { live, envelope, at, event: event.type, consumed: delivery.key }
  })
}

/** Nothing that a machine does may escape: what throws is a failed step, and the last envelope stands. */
function settle(program: Program, given: Envelope, run: () => Outcome | Step): Step {
  try {
    const outcome = run()
    if ('status' in outcome) return outcome
    const failure = failureOf(outcome.live)
    return failure ? { status: 'failed', envelope: given, failure } : takeStep(program, outcome)
  } catch (error) {
    return { status: 'failed', envelope: given, failure: thrown(error, 'The step') }
  }
}

function misfit(envelope: Envelope, why: string | StepFailure): Step {
  const failure = typeof why === 'string' ? ({ reason: 'unknownState', message: why } as const) : why
  return { status: 'misfit', envelope, failure }
}

/** A copy: a machine that changes its context in place must not change the host's. */
function ambientOf({ at, ambient }: Surroundings, contact: JsonObject): JsonObject {
  if (!Number.isFinite(at)) throw new TypeError('`at` must be the milliseconds since 1970.')
  return toJson({ ...ambient, contact }, 'what surrounds the step') as JsonObject
}
