import { createMachine } from 'xstate'
import { describe, expect, it } from 'vitest'

import { exportMachines } from '../export-machines.ts'
import { machinesOf } from '../machines-of.ts'
import { nameOf } from '../name-of.ts'
import { nodesOf, type StateNode } from '../nodes-of.ts'
import { awkwardMachine } from '../testing/awkward-machine.ts'
import { botMachine } from '../testing/bot-machine.ts'
import { jsonAt, listed, type JsonObject } from '../testing/json-at.ts'
import { configJson } from './config-json.ts'

const machines = [botMachine, awkwardMachine]
  .flatMap((machine) => machinesOf(machine))
  .map(({ name, machine }) => ({ name, machine, json: configJson(machine.config) }))

describe.each(machines)('$name', ({ machine, json }) => {
  it('is JSON, and says nothing twice', () => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
  })

  it('has every state, with what stands at it', () => {
    for (const node of nodesOf(machine.root)) {
      const state = jsonAt(json, node.path)
      expect(factsOf(state), `at ${node.id}`).toEqual({
        type: node.type,
        history: node.history,
        description: node.description,
        tags: node.tags,
        meta: node.meta,
        initial: node.initial?.target[0]?.key,
        entry: own(node.entry),
        exit: own(node.exit),
        invoke: node.invoke.map(({ src }) =>
          typeof src === 'string' && !src.startsWith('xstate.invoke.') ? src : 'inner',
        ),
      })
    }
  })

  it('has every transition, with target, guard and actions', () => {
    for (const node of nodesOf(machine.root)) {
      const state = jsonAt(json, node.path)
      for (const [event, branches] of [...node.transitions, ['', node.always ?? []] as const]) {
        const read = listed(written(state, event, node))
        expect(read.map(branchOf(node)), `${node.id} ${event}`).toEqual(
          branches.map(({ target, guard, actions, reenter }) => ({
            target: target?.map(({ id }) => id),
            guard: guard === undefined ? undefined : nameOf(guard),
            actions: actions.map(nameOf),
            reenter,
          })),
        )
      }
    }
  })

  it('is taken by XState for the same machine', () => {
    expect(shapeOf(createMachine(json as object).root)).toEqual(shapeOf(machine.root))
  })
})

it('shows the literal texts of functions, and keeps literal params', () => {
  const [, welcome] = exportMachines(botMachine)
  const branch = listed(jsonAt(welcome?.json, ['introducing'])['always'])[0]
  expect(branch?.['actions']).toEqual([
    { type: 'say', params: { $function: { text: 'core.introduction' } } },
    { type: 'learn', params: { introduced: true } },
  ])
})

it('keeps where a history begins', () => {
  expect(jsonAt(configJson(awkwardMachine.config), ['a', 'hist'])).toEqual({
    type: 'history',
    history: 'deep',
    target: 'b',
  })
})

it('says what XState’s own actions and guards were given', () => {
  const go = listed((jsonAt(configJson(awkwardMachine.config), ['default'])['on'] as JsonObject)['GO'])
  expect(go[0]?.['guard']).toEqual({ type: 'and', guards: ['isReady', { type: 'not', guards: ['isLate'] }] })
  expect(go[1]?.['actions']).toEqual([
    { type: 'xstate.raise', event: { type: 'NEXT' } },
    { type: 'inline', $function: {} },
  ])
  expect(go[2]?.['actions']).toEqual({ type: 'xstate.assign', assignment: { count: 1 } })
})

/** What the JSON says of a state, in the words in which XState resolves it. */
function factsOf(state: JsonObject): object {
  const states = Object.keys((state['states'] as object | undefined) ?? {})
  return {
    type: state['type'] ?? (states.length > 0 ? 'compound' : 'atomic'),
    history: state['history'] ?? false,
    description: state['description'],
    tags: [state['tags'] ?? []].flat(),
    meta: state['meta'],
    initial: listed(state['initial'])[0]?.['target'],
    entry: [state['entry'] ?? []].flat().map(nameOf),
    exit: [state['exit'] ?? []].flat().map(nameOf),
    invoke: listed(state['invoke']).map(({ src }) => src),
  }
}

/** Without those that XState adds for an `after`. */
function own(actions: readonly unknown[]): readonly string[] {
  return actions.map(nameOf).filter((name) => name !== 'xstate.raise' && name !== 'xstate.cancel')
}

/** Where the JSON says what happens at an event, as XState calls it. */
function written(state: JsonObject, event: string, node: StateNode): unknown {
  if (event === '') return state['always']
  if (event === `xstate.done.state.${node.id}`) return state['onDone']
  const wait = node.after.find(({ eventType }) => eventType === event)
  if (wait) return (state['after'] as JsonObject)[String(wait.delay)]
  const [, , id = ''] = /^xstate\.(done\.actor|error\.actor|snapshot)\.(.*)$/.exec(event) ?? []
  if (id === '') return (state['on'] as JsonObject)[event]
  const at = node.invoke.findIndex((invoke) => invoke.id === id)
  const key = event.startsWith('xstate.done')
    ? 'onDone'
    : event.startsWith('xstate.error')
      ? 'onError'
      : 'onSnapshot'
  return listed(state['invoke'])[at]?.[key]
}

function branchOf(node: StateNode) {
  return ({ target, guard, actions, reenter }: JsonObject) => ({
    target:
      target === undefined ? undefined : ([target].flat() as string[]).map((one) => resolved(one, node)),
    guard: guard === undefined ? undefined : nameOf(guard),
    actions: [actions ?? []].flat().map(nameOf),
    reenter: reenter ?? false,
  })
}

/** The id that a target means: one of the machine, of a state inside, or of one beside. */
function resolved(target: string, node: StateNode): string {
  if (target.startsWith('#')) return target.slice(1)
  if (target.startsWith('.')) return `${node.id}${target}`
  return `${node.parent?.id ?? node.id}.${target}`
}

function shapeOf(root: StateNode): object {
  return nodesOf(root).map((node) => ({
    id: node.id,
    type: node.type,
    transitions: [...node.transitions.values(), node.always ?? []]
      .flat()
      .map(({ eventType, target }) => [eventType, target?.map(({ id }) => id)]),
  }))
}
