import type { AnyStateMachine, ContextFrom, EventFrom, InputFrom, StateValue } from 'xstate'

import type { Meanwhile } from './meanwhile.ts'
import type { Outcome } from './outcome.ts'
import type { PathReport } from './paths-of.ts'

/** Cases by a name that a person understands, or in a list, where what they hold names them. */
export type Named<Case> = readonly Case[] | Readonly<Record<string, Case>>

/** What cannot be read off a machine: what it is started with, what its events carry, what its work answers. */
export interface PathCases<Machine extends AnyStateMachine = AnyStateMachine> {
  /** Begins every path's name. Absent: the machine's id. */
  readonly name?: string
  /** What the machine is started with. Absent: nothing. */
  readonly input?: Given<InputFrom<Machine>>
  /** Several, by name, where one is not enough to reach everything. */
  readonly inputs?: Readonly<Record<string, Given<InputFrom<Machine>>>>
  /**
   * What a durable host lays into every context at each step, besides the input: its keys are also laid into the input.
   * An input may bring others of its own. Given, the paths run on the engine; absent, on XState's own persistence.
   */
  readonly ambient?: Ambience
  /**
   * By type, what each event carries besides its type; a function gets the context. All of them may come in any state
   * that listens to them. An event that is not named here comes bare.
   */
  readonly events?: {
    readonly [Type in EventFrom<Machine>['type']]?: Named<
      Payload<Machine, Type> | Meanwhile<Payload<Machine, Type>>
    >
  }
  /**
   * How work and invoked machines end, by the name of the actor or by the id under which it runs. One that is not named
   * here is done with nothing. Each also fails once, unless a failure is among its cases.
   */
  readonly effects?: Readonly<Record<string, Named<Outcome | Meanwhile<Outcome>>>>
  /**
   * What of the context tells two situations apart; it also gets the state, as XState's value, since much of a context
   * counts in some states only. Absent: all of it.
   */
  readonly project?: (context: ContextFrom<Machine>, value: StateValue) => unknown
  /** Situations, at most, before the walk gives up. @defaultValue 1000 */
  readonly limit?: number
  /** Every text that may be said, by key. Given, each must be said on some path, and no other. */
  readonly texts?: Readonly<Record<string, string>>
  /** The text key of an emitted event; `undefined` for one that says nothing. Absent: `text` of those of type `said`. */
  readonly says?: (emitted: { readonly type: string }) => string | undefined
  /** The tags by which states are known. */
  readonly tags?: Partial<StateTags>
  /** A persisted snapshot in bytes, at most. @defaultValue 64 KiB */
  readonly largest?: number
  /** What cannot be covered, or is as it is on purpose, as the report names it, and why that is right. */
  readonly allowed?: Readonly<Record<string, string>>
  /**
   * The walks of invoked machines, by the actor's name: what each can end with must be what its cases here say, no more
   * and no less.
   */
  readonly children?: Readonly<Record<string, () => PathReport>>
  /** Gaps are no fault: the machine is one of many that are alike, and another of them is covered whole. */
  readonly partial?: boolean
  /** What of an output the one who invoked the machine goes by. Absent: its yes-or-no answers and its `outcome`-like words. */
  readonly contract?: (output: unknown) => string
}

/** What a machine is started with; what surrounds it may be left out. */
type Given<Input> = Input extends object ? Partial<Input> : Input

/** What surrounds each step of a durable host. */
export interface Ambience {
  readonly now: string
}

/** How states are tagged. */
export interface StateTags {
  /** Waits for a person: has spoken, and has a deadline. @defaultValue `'waiting'` */
  readonly waiting: string
  /** Rests without a deadline. @defaultValue `'resting'` */
  readonly resting: string
  /** Waits for work. @defaultValue `'working'` */
  readonly working: string
}

/** What an event carries besides its type. */
export type Payload<Machine extends AnyStateMachine, Type extends string = string> =
  | Carried<EventFrom<Machine>, Type>
  | ((context: ContextFrom<Machine>) => Carried<EventFrom<Machine>, Type>)

type Carried<Event, Type extends string> = Omit<Extract<Event, { readonly type: Type }>, 'type'>
