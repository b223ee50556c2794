import {
  createActor,
  fromPromise,
  type AnyActorRef,
  type AnyMachineSnapshot,
  type InspectionEvent,
} from 'xstate'

import { ask } from './ask.ts'
import { topic } from './topic.ts'
import { trunk } from './trunk.ts'

interface Work {
  readonly input: unknown
  readonly resolve: (output: string) => void
  readonly reject: (error: unknown) => void
}

interface Alarm {
  readonly due: number
  readonly ring: () => void
}

/** The trunk under XState alone: one actor that lives all the time, promises, and a clock that is set by hand. */
export class BareTalk {
  readonly emitted: unknown[] = []
  /** Everything that was ever started, oldest first. */
  readonly work: Work[] = []
  readonly #actor
  readonly #alarms = new Map<number, Alarm>()
  #armed = 0
  #now = 0

  constructor() {
    const asking = ask.provide({ actors: { load: this.#waiting<{ readonly text: string }>() } })
    const load = this.#waiting<{ readonly topic: string }>()
    const bound = (id: string) => topic(id).provide({ actors: { load, ask: asking } })
    this.#actor = createActor(trunk.provide({ actors: { shop: bound('shop'), bank: bound('bank') } }), {
      input: { now: '' },
      inspect: (event) => this.#hear(event),
      clock: {
        setTimeout: (ring: () => void, delay: number) => {
          this.#armed += 1
          this.#alarms.set(this.#armed, { due: this.#now + delay, ring })
          return this.#armed
        },
        clearTimeout: (alarm: number) => this.#alarms.delete(alarm),
      },
    })
    this.#actor.start()
  }

  send(event: { readonly type: 'text'; readonly text: string } | { readonly type: 'shout' | 'pause' }): void {
    this.#actor.send(event)
  }

  pass(time: number): void {
    const end = this.#now + time
    for (;;) {
      const [next] = [...this.#alarms].toSorted(([, one], [, other]) => one.due - other.due)
      if (!next || next[1].due > end) break
      this.#now = next[1].due
      this.#alarms.delete(next[0])
      next[1].ring()
    }
    this.#now = end
  }

  get tree(): unknown {
    return treeOf(this.#actor.getSnapshot())
  }

  /** A promise that is settled by hand. */
  #waiting<Input>() {
    return fromPromise<string, Input>(
      ({ input }) =>
        new Promise((resolve, reject) => {
          this.work.push({ input, resolve, reject })
        }),
    )
  }

  #hear(event: InspectionEvent): void {
    if (event.type !== '@xstate.action' || event.action.type !== 'xstate.emit') return
    this.emitted.push((event.action.params as { event: unknown }).event)
  }
}

/** Values and contexts of a machine and of all that runs below it. */
function treeOf({ value, context, children, status }: AnyMachineSnapshot): unknown {
  const machines = Object.entries(children as Record<string, AnyActorRef>).flatMap(([id, child]) => {
    const snapshot: unknown = child.getSnapshot()
    const running = typeof snapshot === 'object' && snapshot !== null && 'value' in snapshot
    return running ? [[id, treeOf(snapshot as AnyMachineSnapshot)]] : []
  })
  const { now: _, ...kept } = context as Record<string, unknown>
  return { status, value: value as unknown, context: kept, children: Object.fromEntries(machines) as unknown }
}
