import type { StateValue } from 'xstate'

import type { Ambience, Named, PathCases, StateTags } from './cases.ts'
import type { MachineModel } from './model/machine-model.ts'
import { failed, type Outcome } from './outcome.ts'
import type { Meanwhile } from './meanwhile.ts'
import type { PathReport } from './paths-of.ts'

/** A case with its name. */
export interface NamedCase<Case> {
  readonly name: string
  readonly value: Case
  /** What of the surroundings has changed before. */
  readonly meanwhile?: object | undefined
}

/** Cases without a gap: everything that was left out has its default. */
export interface ResolvedCases {
  readonly name: string
  readonly starts: readonly NamedCase<unknown>[]
  readonly ambient: Ambience | undefined
  /** The declared events, then one bare event for each that is listened to and not declared. */
  readonly events: readonly NamedEvent[]
  /** The outcomes of an actor, by the name of its logic and the id under which it runs. */
  readonly outcomesOf: (src: string, id: string) => readonly NamedCase<Outcome>[]
  readonly project: ((context: unknown, value: StateValue) => unknown) | undefined
  readonly limit: number
  readonly texts: Readonly<Record<string, string>> | undefined
  readonly says: (emitted: { readonly type: string }) => string | undefined
  readonly tags: StateTags
  readonly largest: number
  readonly allowed: Readonly<Record<string, string>>
  readonly partial: boolean
  readonly contract: ((output: unknown) => string) | undefined
  /** The walks of invoked machines, by the actor's name. */
  readonly children: ReadonlyMap<string, () => PathReport>
}

/** A declared event, or a bare one. */
export interface NamedEvent {
  readonly type: string
  readonly name: string
  /** The usual one of its type. */
  readonly usual: boolean
  readonly declared: boolean
  readonly meanwhile?: object | undefined
  readonly payload: object | ((context: unknown) => object)
}

/** Fills in what was not said. */
export function resolveCases(model: MachineModel, given: PathCases): ResolvedCases {
  const effects = given.effects ?? {}
  return {
    name: given.name ?? model.id,
    starts: startsOf(given),
    ambient: given.ambient,
    events: [...declaredEvents(given), ...bareEvents(model, Object.keys(given.events ?? {}))],
    outcomesOf: (src, id) => withFailure(named(effects[id] ?? effects[src] ?? [], ({ kind }) => kind)),
    project: given.project,
    limit: given.limit ?? 1000,
    texts: given.texts,
    says: given.says ?? textOfSaid,
    tags: { waiting: 'waiting', resting: 'resting', working: 'working', ...given.tags },
    largest: given.largest ?? 64 * 1024,
    allowed: given.allowed ?? {},
    partial: given.partial ?? false,
    contract: given.contract,
    children: new Map(Object.entries(given.children ?? {})),
  }
}

function startsOf({ input, inputs, ambient }: PathCases): readonly NamedCase<unknown>[] {
  const starts = inputs ? named(inputs as Record<string, unknown>, String) : [{ name: 'start', value: input }]
  if (ambient === undefined) return starts
  return starts.map(({ name, value }) => ({ name, value: { ...ambient, ...(value as object | undefined) } }))
}

function declaredEvents({ events }: PathCases): readonly NamedEvent[] {
  return Object.entries(events ?? {}).flatMap(([type, cases]) =>
    named(cases as Named<object>, (payload) => `${type} ${summary(payload)}`.trim()).map(
      ({ name, value, meanwhile }, index) => ({
        type,
        name,
        usual: index === 0,
        declared: true,
        meanwhile,
        payload: value,
      }),
    ),
  )
}

/** An event for each descriptor that no declared event fits; one for a wildcard has a name of its own. */
function bareEvents({ descriptors }: MachineModel, declared: readonly string[]): readonly NamedEvent[] {
  return descriptors
    .filter((descriptor) => !declared.some((type) => fits(type, descriptor)))
    .map((descriptor) => descriptor.replace('*', 'anything'))
    .map((type) => ({ type, name: type, usual: true, declared: false, payload: {} }))
}

/** Whether an event's type fits what a transition listens to, as XState sees it. */
export function fits(type: string, descriptor: string): boolean {
  if (descriptor === '*' || descriptor === type) return true
  if (!descriptor.endsWith('.*')) return false
  const start = descriptor.slice(0, -2)
  return type === start || type.startsWith(`${start}.`)
}

function withFailure(outcomes: readonly NamedCase<Outcome>[]): readonly NamedCase<Outcome>[] {
  const all = outcomes.some(({ value }) => value.kind === 'done') ? outcomes : [...outcomes, bareDone]
  return all.some(({ value }) => value.kind === 'failed') ? all : [...all, bareFailure]
}

const bareDone: NamedCase<Outcome> = { name: 'done', value: { kind: 'done', output: undefined } }
const bareFailure: NamedCase<Outcome> = { name: 'failed', value: failed() }

function named<Case>(
  cases: Named<Case | Meanwhile<Case>>,
  nameOf: (value: Case) => string,
): readonly NamedCase<Case>[] {
  if (!Array.isArray(cases))
    return Object.entries(cases).map(([name, given]) => ({
      name,
      ...opened(given),
    }))
  const opening = cases.map((given: Case | Meanwhile<Case>) => opened(given))
  return distinct(opening.map((one) => ({ name: nameOf(one.value), ...one })))
}

function opened<Case>(given: Case | Meanwhile<Case>): Omit<NamedCase<Case>, 'name'> {
  return isLater(given) ? { value: given.comes, meanwhile: given.meanwhile } : { value: given }
}

function isLater<Case>(given: Case | Meanwhile<Case>): given is Meanwhile<Case> {
  return typeof given === 'object' && given !== null && 'meanwhile' in given && 'comes' in given
}

/** Names in a list are taken from what it holds, which may be alike. */
function distinct<Case>(cases: readonly NamedCase<Case>[]): readonly NamedCase<Case>[] {
  return cases.map((one, index) => {
    const before = cases.slice(0, index).filter(({ name }) => name === one.name).length
    return before === 0 ? one : { ...one, name: `${one.name} ${before + 1}` }
  })
}

function summary(payload: unknown): string {
  if (typeof payload !== 'object' || payload === null) return ''
  const words = Object.values(payload).filter((value) =>
    ['string', 'number', 'boolean'].includes(typeof value),
  )
  return words.join(' ').slice(0, 40)
}

function textOfSaid(emitted: { readonly type: string; readonly text?: unknown }): string | undefined {
  return emitted.type === 'said' && typeof emitted.text === 'string' ? emitted.text : undefined
}
