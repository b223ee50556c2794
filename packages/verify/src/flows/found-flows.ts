import type { BotState } from './bot-states.ts'
import type { Flow } from './flow.ts'
import { stateSight, textSight, type Sight } from './sight.ts'

/** A flow as it stands in the machines. */
export interface FoundFlow {
  readonly flow: Flow
  readonly states: readonly BotState[]
  /** The keys of its texts. */
  readonly says: readonly string[]
  /** What shows that a talk walks it: the states that are its own alone, and what it says. */
  readonly signs: readonly Sight[]
}

/** Where each flow stands in the machines, and the states that stand in none. The first state is the bot itself. */
export function findFlows(
  flows: readonly Flow[],
  states: readonly BotState[],
  texts: Readonly<Record<string, string>>,
): { readonly found: readonly FoundFlow[]; readonly stray: readonly BotState[] } {
  const owners = new Map(states.map((state) => [state, ownersOf(flows, state.node)]))
  const found = flows.map((flow): FoundFlow => {
    const isSaid = (key: string): boolean => flow.says?.(key, texts[key] ?? '') ?? false
    const within = states.filter((state) => owners.get(state)?.includes(flow))
    const beside = states.filter((state) => !within.includes(state) && state.says.some(isSaid))
    const says = unique([
      ...within.flatMap((state) => state.says.filter((key) => flow.only?.test(key) ?? true)),
      ...beside.flatMap((state) => state.says.filter(isSaid)),
    ])
    const own = within.filter((state) => owners.get(state)?.length === 1)
    const signs = [...sightsOf(own), ...says.map(textSight)]
    return { flow, states: [...within, ...beside], says, signs: signs.length > 0 ? signs : sightsOf(within) }
  })
  return { found, stray: states.slice(1).filter((state) => owners.get(state)?.length === 0) }
}

/** A state whose own description names no flow belongs to the one around it. */
function ownersOf(flows: readonly Flow[], node: BotState['node']): readonly Flow[] {
  const { description = '', parent } = node
  const fitting = flows.flatMap(({ begins }) => begins.filter((beginning) => starts(description, beginning)))
  const [longest] = fitting.toSorted((one, other) => other.length - one.length)
  if (longest !== undefined) return flows.filter(({ begins }) => begins.includes(longest))
  return parent === undefined ? [] : ownersOf(flows, parent)
}

/** `Lead` begins `Lead: …` but not `Leadership …`. */
function starts(description: string, beginning: string): boolean {
  return description.startsWith(beginning) && !/^\p{Letter}/u.test(description.slice(beginning.length))
}

function sightsOf(states: readonly BotState[]): readonly Sight[] {
  return states.map(({ name }) => stateSight(name))
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)]
}
