import type { AnyStateMachine } from 'xstate'

import {
  createEngine,
  type Engine,
  type EngineEvent,
  type EngineOptions,
  type Envelope,
  type Json,
  type JsonObject,
  type Step,
  type StepTaken,
} from '../index.ts'

/** A host in a few lines: it keeps the envelope as text, as a store would. */
export class Talk {
  readonly engine: Engine
  at = 1_000
  last: StepTaken
  #kept: string

  constructor(machine: AnyStateMachine, options: Partial<EngineOptions> = {}, contact: JsonObject = {}) {
    this.engine = createEngine(machine, { version: '1', events: [], ...options })
    this.last = taken(this.engine.start(contact, this.surroundings))
    this.#kept = JSON.stringify(this.last.envelope)
  }

  /** Forgets all and begins once more, at the present time. */
  restart(): void {
    this.last = taken(this.engine.start({}, this.surroundings))
    this.#kept = JSON.stringify(this.last.envelope)
  }

  get surroundings() {
    return { at: this.at, ambient: { now: `at ${this.at}` } }
  }

  get envelope(): Envelope {
    return JSON.parse(this.#kept) as Envelope
  }

  /** A step whatever comes of it; kept only when it was taken. */
  try(event: EngineEvent): Step {
    const step = this.engine.step(this.envelope, event, this.surroundings)
    if (step.status === 'taken') {
      this.last = step
      this.#kept = JSON.stringify(step.envelope)
    }
    return step
  }

  send(event: EngineEvent): StepTaken {
    return taken(this.try(event))
  }

  /** The key of the first effect that waits, or of the one whose source ends so. */
  effect(src = ''): string {
    return keyOf(this.envelope.pending, (effect) => effect.src.endsWith(src))
  }

  deadline(id = ''): string {
    return keyOf(this.envelope.deadlines, (deadline) => deadline.id.includes(id))
  }

  done(output: Json = null, src = ''): StepTaken {
    return this.send({ type: 'effect.done', key: this.effect(src), output })
  }

  /** Moves to a deadline and reaches it. */
  reach(id = ''): StepTaken {
    const key = this.deadline(id)
    this.at = this.envelope.deadlines[key]?.due ?? this.at
    return this.send({ type: 'deadline.reached', key })
  }

  get states(): readonly string[] {
    return this.engine.states(this.envelope)
  }
}

export function taken(step: Step): StepTaken {
  if (step.status === 'taken') return step
  throw new Error(`The step was ${step.status}: ${'failure' in step ? step.failure.message : ''}`)
}

/** The words of a step. */
export function words({ said }: StepTaken): readonly unknown[] {
  return said.map(({ text }) => text)
}

function keyOf<Value>(waits: Readonly<Record<string, Value>>, matches: (value: Value) => boolean): string {
  const found = Object.entries(waits).find(([, value]) => matches(value))
  if (!found) throw new Error('Nothing waits so.')
  return found[0]
}
