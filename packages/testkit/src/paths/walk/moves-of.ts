import type { AnyMachineSnapshot } from 'xstate'

import { nodesIn } from '../model/nodes-in.ts'
import { fits, type NamedEvent, type ResolvedCases } from '../resolved-cases.ts'
import type { Outcome } from '../outcome.ts'
import type { Move } from './move.ts'
import { dueTimers, runningActors, type Situation } from './situation.ts'
import { timerLabel } from './timer-label.ts'

/** Everything that can happen in a situation, always in the same order. */
export function movesOf(situation: Situation, cases: ResolvedCases): readonly Move[] {
  const { snapshot, trace } = situation
  if (snapshot === undefined) return beginnings(cases)
  if (snapshot.status !== 'active' || trace.failure) return []
  return [...endings(situation, cases), ...comings(snapshot, cases), ...ringings(situation)]
}

function beginnings({ starts }: ResolvedCases): readonly Move[] {
  return starts.map(({ name, value }, index) => ({
    type: 'start',
    key: `start ${name}`,
    label: name,
    usual: index === 0,
    input: value,
  }))
}

function endings(situation: Situation, { outcomesOf }: ResolvedCases): readonly Move[] {
  return runningActors(situation).flatMap(({ id, src, input }) =>
    outcomesOf(src, id).map(({ name, value, meanwhile }, index) => ({
      type: 'outcome' as const,
      key: `${id} ${name}`,
      label: bland.has(name) ? `${src} ${name}` : name,
      usual: index === 0 && value.kind === 'done',
      meanwhile,
      actor: id,
      src,
      outcome: answered(value, input),
    })),
  )
}

/** Names that say nothing without whose they are. */
const bland: ReadonlySet<string> = new Set(['done', 'failed', 'sent', 'done 2', 'failed 2'])

function answered(outcome: Outcome, input: unknown): Outcome {
  if (outcome.kind !== 'done' || typeof outcome.output !== 'function') return outcome
  return { kind: 'done', output: (outcome.output as (input: unknown) => unknown)(input) }
}

function comings(snapshot: AnyMachineSnapshot, { events }: ResolvedCases): readonly Move[] {
  const heard = nodesIn(snapshot).flatMap(({ transitions }) => [...transitions.keys()])
  return events
    .filter(({ type }) => heard.some((descriptor) => fits(type, descriptor)))
    .map((one) => ({
      type: 'event',
      key: `${one.type} ${one.name}`,
      label: one.name,
      usual: false,
      meanwhile: one.meanwhile,
      event: eventFrom(one, snapshot.context),
    }))
}

function eventFrom({ type, payload }: NamedEvent, context: unknown): { readonly type: string } {
  return { ...(typeof payload === 'function' ? payload(context) : payload), type }
}

function ringings(situation: Situation): readonly Move[] {
  return dueTimers(situation).map(({ id, event, delay }) => ({
    type: 'timer',
    key: `after ${id}`,
    label: timerLabel(event.type, delay),
    usual: false,
    timer: id,
    event,
  }))
}
