import {
  createActor,
  SimulatedClock,
  toPromise,
  type AnyActorLogic,
  type AnyActorRef,
  type InputFrom,
  type OutputFrom,
} from 'xstate'

import type { Facts } from '../contact.ts'
import type { PersonEvent } from '../event.ts'
import { hear } from '../hear.ts'
import type { Media } from '../media.ts'
import type { Said } from '../say.ts'

/** A talk with a machine that runs under XState alone. */
export interface BareTalk<Output> {
  /** What was said since the last thing that the person did, or since the beginning. */
  readonly said: readonly Said[]
  /** The text keys of {@link BareTalk.said}. */
  readonly keys: readonly string[]
  /** Everything learned of the contact so far, the newest of each fact. */
  readonly facts: Facts
  /** What the machine ended with; `undefined` while it runs. */
  readonly output: Output | undefined
  /** The person writes, or sends a file with that caption; resolves to the text keys that follow, once no work is running. */
  write(text: string, media?: Media): Promise<readonly string[]>
  /** The person taps an option. `stale`: one of an earlier question. */
  tap(option: string, stale?: boolean): Promise<readonly string[]>
  /** So many milliseconds go by. */
  pass(milliseconds: number): Promise<readonly string[]>
}

/**
 * Starts a machine under a bare `createActor`, with its promises as they are bound and a clock that only
 * {@link BareTalk.pass} moves. Resolves once no work is running.
 *
 * @example
 * ```ts
 * const talk = await bareTalk(askDocument, { input })
 * await talk.write('529.982.247-25')
 * expect(talk.output).toEqual({ answered: true, value: '52998224725' })
 * ```
 */
export async function bareTalk<Logic extends AnyActorLogic>(
  logic: Logic,
  { input, chance = 0 }: { readonly input: InputFrom<Logic>; readonly chance?: number },
): Promise<BareTalk<OutputFrom<Logic>>> {
  let said: Said[] = []
  let facts: Facts = {}
  const clock = new SimulatedClock()
  const inspect = hear((event) => {
    if (event.type === 'said') said.push(event)
    else facts = { ...facts, ...event.facts }
  })
  const actor = createActor(logic, { input, clock, inspect })
  const turn = async (happen: () => void): Promise<readonly string[]> => {
    said = []
    happen()
    await settled(actor)
    return keysOf(said)
  }
  const send = (event: PersonEvent) => turn(() => (actor as unknown as AnyActorRef).send(event))

  await turn(() => actor.start())
  return {
    get said() {
      return said
    },
    get keys() {
      return keysOf(said)
    },
    get facts() {
      return facts
    },
    get output() {
      const { output } = actor.getSnapshot() as { output?: OutputFrom<Logic> }
      return output
    },
    write: (text, media) =>
      send({ type: 'message.received', text, ...(media && { media }), at: moment, chance }),
    tap: (option, stale = false) => send({ type: 'option.chosen', option, stale, at: moment, chance }),
    pass: (milliseconds) => turn(() => clock.increment(milliseconds)),
  }
}

/** Machines go by `context.now`; when an event came matters to none. */
const moment = '2026-11-21T09:00:00-03:00'

function keysOf(said: readonly Said[]): readonly string[] {
  return said.map(({ text }) => text)
}

async function settled(actor: AnyActorRef): Promise<void> {
  for (let work = workOf(actor); work; work = workOf(actor)) await toPromise(work).catch(() => undefined)
}

/** A promise that is running, at any depth. */
function workOf(actor: AnyActorRef): AnyActorRef | undefined {
  const { status, children } = actor.getSnapshot() as Shape
  if (status !== 'active') return undefined
  if (!children) return actor
  for (const child of Object.values(children)) {
    const work = child && workOf(child)
    if (work) return work
  }
  return undefined
}

/** Only a machine has children. */
interface Shape {
  readonly status: string
  readonly children?: Readonly<Record<string, AnyActorRef | undefined>>
}
