import type { AnyEventObject, AnyMachineSnapshot, AnyStateMachine } from 'xstate'

import { nodesIn } from '../model/nodes-in.ts'
import { observe } from '../model/observe.ts'
import type { ResolvedCases } from '../resolved-cases.ts'
import type { Move } from './move.ts'
import type { ArmedTimer, Situation } from './situation.ts'
import { soloScope } from './solo-scope.ts'
import { failureOf, noteAction, noteEntered, noteMicrostep, openTrace, type OpenTrace } from './step-trace.ts'
import { learning, surrounded, surroundingsOf } from './surroundings.ts'
import { timerActOf, timersAfter, type TimerAct } from './timers.ts'

/** A situation without the key that tells it from others. */
export type Unkeyed = Omit<Situation, 'key' | 'status' | 'output' | 'error'>

/** Steps a machine from a situation to the next. Pure: actions are told, not run. */
export type Stepper = (from: Unkeyed, move: Move) => Unkeyed

/** Before a machine is started. */
export const nothingYet: Unkeyed = {
  snapshot: undefined,
  timers: [],
  ended: [],
  spoken: false,
  trace: openTrace(),
  within: undefined,
  around: undefined,
}

/** Makes the stepper of a machine. */
export function stepperOf(original: AnyStateMachine, { says, ambient }: ResolvedCases): Stepper {
  const { machine, idOf, listener } = observe(original, { alone: true })
  let trace = openTrace()
  let acts: TimerAct[] = []
  const { scope, pretend } = soloScope(
    (event) => {
      if (event.type === '@xstate.microstep') noteMicrostep(trace, event, idOf)
    },
    (type, params) => {
      const act = timerActOf(type, params)
      if (act) acts.push(act)
      else noteAction(trace, type, params, scope.self)
    },
  )
  listener.hear = (transition, passed) => trace.asked.push({ transition, passed })

  return (from, move) => {
    trace = openTrace()
    acts = []
    const within = surroundingsOf(from.around, move, ambient)
    const before = surrounded(from.snapshot, within)
    pretend(before)
    const snapshot = next(before, move)
    if (snapshot) {
      trace.failure ??= failureIn(snapshot, move)
      noteEntered(
        trace,
        nodesIn(snapshot).map(({ id }) => id),
      )
    }
    const isFromOutside = move.type === 'event' || move.type === 'start'
    const said = trace.emitted.some((emitted) => says(emitted) !== undefined)
    const around = learning(within, trace.emitted)
    return {
      snapshot: surrounded(snapshot, around),
      timers: timersAfter(withoutRung(from.timers, move), acts),
      ended: endedAfter(from, move, snapshot),
      spoken: said || (from.spoken && !isFromOutside),
      trace,
      within,
      around,
    }
  }

  function next(snapshot: AnyMachineSnapshot | undefined, move: Move): AnyMachineSnapshot | undefined {
    try {
      if (move.type === 'start') return machine.getInitialSnapshot(scope, move.input)
      return snapshot && machine.transition(snapshot, eventOf(move), scope)
    } catch (error) {
      trace.failure = failureOf(error)
      return snapshot
    }
  }
}

/** The event by which a machine hears of a move. */
export function eventOf(move: Exclude<Move, { type: 'start' }>): AnyEventObject {
  if (move.type !== 'outcome') return move.event
  const { actor, outcome } = move
  switch (outcome.kind) {
    case 'done':
      return { type: `xstate.done.actor.${actor}`, output: outcome.output, actorId: actor }
    case 'failed':
      return { type: `xstate.error.actor.${actor}`, error: outcome.error, actorId: actor }
    case 'sent':
      return outcome.event
  }
}

function withoutRung(timers: readonly ArmedTimer[], move: Move): readonly ArmedTimer[] {
  return move.type === 'timer' ? timers.filter(({ id }) => id !== move.timer) : timers
}

/** An actor that was stopped and begun anew under the same id runs again. */
function endedAfter(
  { snapshot: before, ended }: Unkeyed,
  move: Move,
  after: AnyMachineSnapshot | undefined,
): readonly string[] {
  const over = move.type === 'outcome' && move.outcome.kind !== 'sent' ? [...ended, move.actor] : ended
  return over.filter((id) => {
    const child: unknown = after?.children[id]
    return child !== undefined && child === before?.children[id]
  })
}

function failureIn({ status, error }: AnyMachineSnapshot, move: Move): OpenTrace['failure'] {
  if (status !== 'error') return undefined
  const isUnhandled =
    move.type === 'outcome' && move.outcome.kind === 'failed' && move.outcome.error === error
  return isUnhandled
    ? { kind: 'unhandled', message: `nobody handles the failure of ${move.actor}` }
    : failureOf(error)
}
