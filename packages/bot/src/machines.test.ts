import { describe, expect, it } from 'vitest'

import { everyMachine, isMachine, statesOf, type FoundState } from '../test/machines.ts'

const machines = everyMachine()
const states = machines.flatMap(statesOf)

describe('every state of every machine', () => {
  it('is found', () => {
    expect(states.length).toBeGreaterThan(200)
    expect(new Set(states.map(({ machine }) => machine.id))).toContain('delivery')
  })

  it('says in Portuguese what it is, unless it is an end that its name tells', () => {
    const silent = states.filter(({ node }) => node.description === undefined && node.type !== 'final')
    expect(names(silent)).toEqual([])
    const foreign = /\b(the|with|for|and|when|asks?|says?|waits?)\b/i
    expect(names(states.filter(({ node }) => foreign.test(node.description ?? '')))).toEqual([])
  })

  it('that waits for a person does so for a time', () => {
    const waiting = states.filter(({ node }) => node.tags.includes('waiting'))
    expect(waiting.length).toBeGreaterThan(5)
    expect(names(waiting.filter(({ node }) => node.after.length === 0))).toEqual([])
  })

  it('that works is tagged so, and goes on whatever comes of the work', () => {
    const working = states.filter(({ node }) => node.tags.includes('working'))
    expect(names(working)).toEqual(names(states.filter(invokesWork)))
    const stuck = states.flatMap((state) =>
      state.node.invoke
        .flatMap(({ id }) => [`xstate.done.actor.${id}`, `xstate.error.actor.${id}`])
        .filter((event) => !state.node.transitions.has(event))
        .map((event) => `${state.path}: ${state.name} lets ${event} pass`),
    )
    expect(stuck).toEqual([])
  })

  it('names what it invokes, and the actor’s id, and puts nothing into the system', () => {
    const invokes = states.flatMap((state) => configured(state).map((invoke) => ({ state, invoke })))
    expect(invokes.length).toBeGreaterThan(30)
    const unnamed = invokes.filter(
      ({ invoke }) => typeof invoke.id !== 'string' || typeof invoke.src !== 'string',
    )
    expect(names(unnamed.map(({ state }) => state))).toEqual([])
    expect(names(invokes.filter(({ invoke }) => 'systemId' in invoke).map(({ state }) => state))).toEqual([])
  })

  it('can be left by what happens in it, or is an end', () => {
    const stuck = states.filter(({ node }) => node.type === 'atomic' && !node.always && !listens(node))
    expect(names(stuck)).toEqual([])
  })
})

describe('every machine', () => {
  it('has an id that no other has, but for the questions', () => {
    const ids = new Map(machines.map(({ machine }) => [machine.config, machine.id]))
    const own = [...ids.values()].filter((id) => id !== 'ask')
    expect(own.toSorted()).toEqual([...new Set(own)].toSorted())
  })

  it('invokes nothing that it does not name, and names nothing that it does not invoke', () => {
    for (const found of machines) {
      const invoked = statesOf(found).flatMap((state) => configured(state).map(({ src }) => src))
      const named = Object.keys(found.machine.implementations.actors)
      expect([found.path, new Set(invoked)]).toEqual([found.path, new Set<unknown>(named)])
    }
  })
})

/** Whether a state invokes a promise rather than a machine. */
function invokesWork(state: FoundState): boolean {
  const { actors } = state.machine.implementations
  return configured(state).some(({ src }) => typeof src === 'string' && !isMachine(actors[src]))
}

/** The invokes as they are written. */
function configured({ node }: FoundState): readonly { readonly id?: unknown; readonly src?: unknown }[] {
  return [node.config.invoke ?? []].flat() as readonly { readonly id?: unknown }[]
}

/** Whether something can happen in a state; the machine's own `on` forwards, and does not count. */
function listens({ transitions, parent }: FoundState['node']): boolean {
  return parent !== undefined && (transitions.size > 0 || listens(parent))
}

function names(found: readonly FoundState[]): readonly string[] {
  return found.map(({ path, name }) => `${path}: ${name}`)
}
