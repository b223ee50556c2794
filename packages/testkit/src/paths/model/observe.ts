import type { AnyStateMachine, AnyTransitionDefinition } from 'xstate'
import { evaluateGuard } from 'xstate/guards'

import { invokesOf, nodesOf, type StateNode } from './nodes-of.ts'
import { stub } from './stub.ts'
import { transitionsOf } from './transitions-of.ts'
import { surrounded, type Surroundings } from '../walk/surroundings.ts'

/** A copy of a machine that behaves the same, runs no work of its own, and tells which guards were asked. */
export interface ObservedMachine {
  readonly machine: AnyStateMachine
  /** The id of a transition that was taken; `undefined` for XState's own. */
  readonly idOf: (definition: AnyTransitionDefinition) => string | undefined
  /** Hears each guard that is asked, and what it says. */
  readonly listener: { hear: (transition: string, passed: boolean) => void }
  /** What is laid into its context before each transition. */
  readonly lay: { around: Surroundings | undefined }
}

/** Microsteps of one step: more are a loop. */
const mostMicrosteps = 500

/**
 * Copies a machine with everything that it invokes or spawns by name replaced by stubs.
 *
 * @param alone - Leaves system ids out: two walks through one state would claim the same.
 */
export function observe(machine: AnyStateMachine, { alone }: { readonly alone: boolean }): ObservedMachine {
  const copy = machine.provide({ actors: stubsFor(machine) })
  const lay: ObservedMachine['lay'] = { around: undefined }
  const transition = copy.transition.bind(copy)
  Object.assign(copy, {
    options: { ...copy.options, maxIterations: mostMicrosteps },
    transition: (...[snapshot, event, scope]: Parameters<typeof transition>) =>
      transition(surrounded(snapshot, lay.around), event, scope),
  })
  const ids = new Map<AnyTransitionDefinition, string>()
  const listener: ObservedMachine['listener'] = { hear: () => undefined }
  for (const node of nodesOf(copy.root)) {
    const sources = invokesOf(node).map(({ src }) => src)
    for (const [index, invoke] of node.invoke.entries())
      Object.assign(invoke, { src: sources[index] }, alone && { systemId: undefined })
    for (const { part, definition } of transitionsOf(node)) {
      ids.set(definition, part.id)
      watchGuard(definition, (passed) => listener.hear(part.id, passed))
    }
  }
  return { machine: copy, idOf: (definition) => ids.get(definition), listener, lay }
}

function stubsFor(machine: AnyStateMachine): Record<string, ReturnType<typeof stub>> {
  const named = Object.keys(machine.implementations.actors)
  const invoked = nodesOf(machine.root).flatMap((node: StateNode) => invokesOf(node).map(({ src }) => src))
  return Object.fromEntries([...new Set([...named, ...invoked])].map((name) => [name, stub()]))
}

/** A guard of XState's own kind, which is given the snapshot and may ask others. */
function watchGuard(definition: AnyTransitionDefinition, tell: (passed: boolean) => void): void {
  const { guard } = definition
  if (guard === undefined) return
  const check = (snapshot: never, { context, event }: { context: never; event: never }): boolean => {
    const passed = evaluateGuard(guard, context, event, snapshot)
    tell(passed)
    return passed
  }
  Object.assign(definition, { guard: Object.assign(() => false, { check }) })
}
