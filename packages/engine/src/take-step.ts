import { activeMachines, statesOf, tagsOf } from './active.ts'
import { learn } from './learn.ts'
import type { Envelope } from './envelope.ts'
import type { Json } from './json.ts'
import { keep } from './keep.ts'
import type { LiveRun } from './live-run.ts'
import { isObject } from './persisted.ts'
import type { Program } from './program.ts'
import type { SaidEvent, StepTaken } from './step.ts'
import { waitsOf } from './waits.ts'

/** What a run that went well leaves behind. */
export interface Outcome {
  readonly live: LiveRun
  /** Before the step. */
  readonly envelope: Pick<Envelope, 'step' | 'contact' | 'pending'>
  readonly at: number
  readonly event: string
  /** Of the result or deadline that was delivered. */
  readonly consumed?: string | undefined
}

/**
 * Turns a run into the step that a host commits.
 *
 * @throws NotJson when a machine holds or emits what JSON cannot.
 */
export function takeStep(program: Program, { live, envelope, at, event, consumed }: Outcome): StepTaken {
  const step = envelope.step + 1
  const snapshot = keep(program.machine, live.persist())
  const { pending, deadlines, effects } = waitsOf(live, program.logics, minter(step, at))
  const machines = activeMachines(program.machine, snapshot)
  const { emitted, transitions } = live.recorder
  const events = emitted.map((each) => each.event)
  return {
    status: 'taken',
    envelope: {
      format: 1,
      machine: program.machine.logic.id,
      version: program.version,
      structure: program.structure,
      step,
      snapshot,
      contact: learn(envelope.contact, events),
      pending,
      deadlines,
    },
    said: events.filter(isSaid),
    effects,
    cancelled: Object.keys(envelope.pending).filter(
      (key) => key !== consumed && !Object.hasOwn(pending, key),
    ),
    done: live.root.getSnapshot().status === 'done',
    trace: { event, transitions, states: statesOf(machines), tags: tagsOf(machines), emitted },
  }
}

/** The time is part of a key: a conversation that started anew must not take a result of the one before. */
function minter(step: number, at: number): () => string {
  let minted = 0
  return () => `${step}.${minted++}.${at.toString(36)}`
}

function isSaid(event: Json): event is SaidEvent {
  return isObject(event) && event['type'] === 'said'
}
