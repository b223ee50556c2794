import type { AnyStateMachine } from 'xstate'

import { activeMachines, statesOf } from './active.ts'
import { start, step } from './advance.ts'
import { keyedTypes } from './delivery.ts'
import type { Engine, EngineOptions } from './engine.ts'
import { logicsOf } from './logics-of.ts'
import { prepare } from './prepare.ts'
import type { Program } from './program.ts'
import { runEffect } from './run-effect.ts'
import { structureOf } from './structure.ts'

/**
 * Makes the engine of a machine: once, when a program starts. The machine is left as it is.
 *
 * @example
 * ```ts
 * const engine = createEngine(machine, { version: '1', events: ['message.received'] })
 * let { envelope } = engine.start({}, { at: 0, ambient: { now: '1970-01-01T00:00:00Z' } })
 * ```
 *
 * @throws TypeError that lists every missing implementation by machine and name.
 */
export function createEngine(machine: AnyStateMachine, options: EngineOptions): Engine {
  const program = programOf(machine, options)
  return {
    machine: machine.id,
    start: (contact, surroundings) => start(program, contact, surroundings),
    step: (envelope, event, surroundings) => step(program, envelope, event, surroundings),
    run: (src, input, attempt) => runEffect(program.machine, src, input, attempt),
    states: ({ snapshot }) => statesOf(activeMachines(program.machine, snapshot)),
  }
}

function programOf(
  machine: AnyStateMachine,
  { version, events, migrations, budget }: EngineOptions,
): Program {
  const wrong = events.find(
    (event) => keyedTypes.has(event) || event.startsWith('xstate.') || event.includes('*'),
  )
  if (wrong !== undefined) throw new TypeError(`\`${wrong}\` cannot be a public event; name it otherwise.`)
  return {
    ...runnable(machine),
    version,
    events: new Set(events),
    migrations: migrations ?? {},
    budget: budget ?? 1000,
  }
}

type Runnable = Pick<Program, 'machine' | 'around' | 'logics' | 'structure'>

/** A machine is taken apart once: tests start a host on the same one again and again. */
const ready = new WeakMap<AnyStateMachine, Runnable>()

function runnable(machine: AnyStateMachine): Runnable {
  const before = ready.get(machine)
  if (before !== undefined) return before
  const around = { ambient: {} }
  const prepared = prepare(machine, around)
  const made = { machine: prepared, around, logics: logicsOf(prepared), structure: structureOf(prepared) }
  ready.set(machine, made)
  return made
}
