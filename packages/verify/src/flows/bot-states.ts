import type { AnyStateMachine } from 'xstate'

import { actorsOf, isMachine, machinesOf } from '../mutations/places.ts'

export type StateNode = AnyStateMachine['root']

/** A state of the bot's machines. */
export interface BotState {
  /** The machine and the way down to the state, such as `login.askingDocument`; the machine itself goes by its id. */
  readonly name: string
  readonly machine: string
  readonly node: StateNode
  /** The keys of the texts said there, also by the questions that it asks, in the order in which they are written. */
  readonly says: readonly string[]
  /** The machines that it runs, but for questions, which are its own. */
  readonly runs: readonly string[]
}

/** Every state of a bot, each once, however often its machine stands there; all questions go as one. */
export function botStates(machine: AnyStateMachine): readonly BotState[] {
  const each = new Map(machinesOf(machine).map((found) => [found.machine.id, found.machine]))
  return [...each.values()].flatMap((found) => nodesOf(found.root).map((node) => stateOf(found, node)))
}

/** How a state is called. */
export function nameOf(machine: string, path: readonly string[]): string {
  return [machine, ...path].join('.')
}

function stateOf(machine: AnyStateMachine, node: StateNode): BotState {
  const actors = actorsOf(machine)
  const invoked = node.invoke.flatMap(({ src }) => {
    const logic = typeof src === 'string' ? actors[src] : undefined
    return isMachine(logic) ? [logic] : []
  })
  const questions = invoked.filter(({ id }) => id === question)
  const own = machine.id === question ? [] : saysOf(node)
  return {
    name: nameOf(machine.id, node.path),
    machine: machine.id,
    node,
    says: unique([
      ...own,
      ...spoken(node.config),
      ...questions.flatMap(({ root }) => nodesOf(root).flatMap(saysOf)),
    ]),
    runs: unique(invoked.filter(({ id }) => id !== question).map(({ id }) => id)),
  }
}

const question = 'ask'

function nodesOf(node: StateNode): readonly StateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)]
}

/** What is said by another hand than the state's actions, which the state tells. */
function saysOf({ meta }: StateNode): readonly string[] {
  return (meta as { readonly says?: readonly string[] } | undefined)?.says ?? []
}

/** The keys that a state's own actions say. */
function spoken(config: unknown): readonly string[] {
  if (typeof config !== 'object' || config === null) return []
  if ('type' in config && config.type === 'say' && 'params' in config) return [keyIn(config.params)]
  return Object.entries(config).flatMap(([part, inner]) => (part === 'states' ? [] : spoken(inner)))
}

function keyIn(params: unknown): string {
  const source = typeof params === 'function' ? String(params) : JSON.stringify(params)
  const [[, key = ''] = [], ...others] = source.matchAll(/\btext"?: ?["'`]([\w.]+)["'`]/g)
  if (key === '' || others.length > 0) throw new TypeError(`No single text key can be read here: ${source}`)
  return key
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)]
}
