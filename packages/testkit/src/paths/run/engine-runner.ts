import {
  createEngine,
  type Engine,
  type EngineEvent,
  type Envelope,
  type JsonObject,
  type StepTaken,
} from '@cristal/engine'
import { createMachine, fromPromise, type AnyStateMachine } from 'xstate'

import type { Ambience } from '../cases.ts'
import { invokesOf, nodesOf } from '../model/nodes-of.ts'
import type { Move } from '../walk/move.ts'
import { eventOf } from '../walk/take-move.ts'
import { engineSeen } from './engine-seen.ts'
import type { Runner } from './runner.ts'
import { json, type Seen } from './seen.ts'

/** Runs a machine on the durable engine; between each two steps, the conversation is a string. */
export function engineRunner(machine: AnyStateMachine, events: readonly string[]): Runner {
  const engines = new Map<unknown, Engine>()
  const engineFor = (input: unknown): Engine => {
    const engine = engines.get(input) ?? createEngine(startable(machine, input), { version: '1', events })
    engines.set(input, engine)
    return engine
  }
  return {
    on: 'engine',
    expects: engineSeen(machine),
    begin() {
      let engine: Engine | undefined
      let kept = ''
      return (move, within) => {
        if (move.type === 'start') engine = engineFor(move.input)
        // What is known of the contact, the engine keeps itself.
        const { contact, ...ambient } = within ?? {}
        const surroundings = { at: 0, ambient: ambient as JsonObject & Ambience }
        if (engine === undefined) throw new TypeError('a path begins with a start')
        const step =
          move.type === 'start'
            ? engine.start((contact ?? {}) as JsonObject, surroundings)
            : engine.step(
                JSON.parse(kept) as Envelope,
                arriving(JSON.parse(kept) as Envelope, move),
                surroundings,
              )
        if (step.status !== 'taken') {
          const why = 'failure' in step ? `: ${step.failure.message}` : ''
          throw new TypeError(`the step is ${step.status}${why}`)
        }
        kept = JSON.stringify(step.envelope)
        return seenIn(step)
      }
    },
  }
}

/** The machine with its input laid in, since the engine starts one with no more than what surrounds it. */
function startable(machine: AnyStateMachine, input: unknown): AnyStateMachine {
  const context: unknown = machine.config.context
  const config = {
    ...machine.config,
    ...(typeof context === 'function' && {
      context: (given: object): unknown => (context as (given: object) => unknown)({ ...given, input }),
    }),
  }
  const names = [
    ...Object.keys(machine.implementations.actors),
    ...nodesOf(machine.root).flatMap((node) => invokesOf(node).map(({ src }) => src)),
  ]
  const never = fromPromise(() => new Promise(() => undefined))
  const actors = Object.fromEntries(names.map((name) => [name, never]))
  return createMachine(config as never, { ...machine.implementations, actors } as never)
}

/** A move as it reaches an engine: under the key of what waits for it. */
function arriving({ pending, deadlines }: Envelope, move: Exclude<Move, { type: 'start' }>): EngineEvent {
  if (move.type === 'event' || (move.type === 'outcome' && move.outcome.kind === 'sent')) {
    return eventOf(move)
  }
  if (move.type === 'timer') {
    const key = keyIn(deadlines, ({ id, at }) => at.length === 0 && id === move.timer)
    return { type: 'deadline.reached', key }
  }
  const key = keyIn(pending, ({ at }) => at.join('/') === move.actor)
  return move.outcome.kind === 'done'
    ? { type: 'effect.done', key, output: (move.outcome.output ?? null) as never }
    : {
        type: 'effect.failed',
        key,
        error: (move.outcome.kind === 'failed' ? move.outcome.error : null) as never,
      }
}

function keyIn<Value>(waits: Readonly<Record<string, Value>>, isIt: (value: Value) => boolean): string {
  return Object.entries(waits).find(([, value]) => isIt(value))?.[0] ?? 'nothing waits for it'
}

function seenIn({ envelope, trace, effects, done }: StepTaken): Seen {
  const { output } = envelope.snapshot as { readonly output?: unknown }
  return {
    states: json(trace.states.toSorted()),
    status: done ? 'done' : 'active',
    taken: json(trace.transitions.map(({ from, event, to }) => [from, event, to])),
    emitted: json(trace.emitted.map(({ event }) => event)),
    begun: json(effects.map(({ src, input }) => [src, input])),
    sent: '',
    output: json(done ? output : null),
  }
}
