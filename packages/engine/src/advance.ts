import { layAmbient } from './ambient.ts'
import { deliveryOf } from './delivery.ts'
import type { Envelope } from './envelope.ts'
import { failureOf } from './failure.ts'
import { foreignnessOf } from './foreignness.ts'
import type { JsonObject } from './json.ts'
import { actorAt } from './live-actor.ts'
import { begin, resume } from './live-run.ts'
import type { Program } from './program.ts'
import type { EngineEvent, Step, Surroundings } from './step.ts'
import { takeStep, type Outcome } from './take-step.ts'
import { thrown } from './thrown.ts'
import { toJson } from './to-json.ts'
import { upgrade } from './upgrade.ts'

/** Begins a conversation. */
export function start(program: Program, contact: JsonObject, { at, ambient }: Surroundings): Step {
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
  const laid = laidOf(ambient, contact)
  const live = begin(program, laid, checked(at))
  return settle(program, envelope, { live, envelope, ambient: laid, at, event: 'start', consumed: undefined })
}

/** Takes a conversation one event further. */
export function step(
  program: Program,
  given: Envelope,
  event: EngineEvent,
  { at, ambient }: Surroundings,
): Step {
  const foreign = foreignnessOf(given, program.machine.logic.id)
  if (foreign !== undefined) {
    return { status: 'misfit', envelope: given, failure: { reason: 'unknownState', message: foreign } }
  }
  // Before the upgrade: what is stale or forged must not make a conversation start anew.
  const refused = deliveryOf(event, given, program.events)
  if ('step' in refused) return refused.step
  const upgraded = upgrade(given, program)
  if ('failure' in upgraded) return { status: 'misfit', envelope: given, failure: upgraded.failure }
  const { envelope } = upgraded
  const delivery = deliveryOf(event, envelope, program.events)
  if ('step' in delivery) return { ...delivery.step, envelope: given }
  const laid = laidOf(ambient, envelope.contact)
  const snapshot = layAmbient(toJson(envelope.snapshot, 'the snapshot'), laid)
  const live = resume(program, envelope, snapshot, checked(at))
  const target = actorAt(live.root, delivery.to)
  if (!target) return { status: 'stale', envelope: given }
  if (delivery.key !== undefined) live.recorder.timers.consume(delivery.key)
  target.send(delivery.event)
  return settle(program, given, {
    live,
    envelope,
    ambient: laid,
    at,
    event: event.type,
    consumed: delivery.key,
  })
}

function settle(program: Program, given: Envelope, outcome: Outcome): Step {
  const failure = failureOf(outcome.live)
  if (failure) return { status: 'failed', envelope: given, failure }
  try {
    return takeStep(program, outcome)
  } catch (error) {
    return { status: 'failed', envelope: given, failure: thrown(error, 'The step') }
  }
}

/** A copy: a machine that changes its context in place must not change the host's. */
function laidOf(ambient: JsonObject, contact: JsonObject): JsonObject {
  return toJson({ ...ambient, contact }, 'ambient') as JsonObject
}

function checked(at: number): number {
  if (!Number.isFinite(at)) throw new TypeError('`at` must be the milliseconds since 1970.')
  return at
}
