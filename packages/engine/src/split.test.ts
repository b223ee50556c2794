import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createEngine } from './create-engine.ts'
import type { Envelope, Json, JsonObject, StepTaken } from './index.ts'
import { BareTalk } from './testing/bare-talk.ts'
import { taken } from './testing/talk.ts'
import { trunk } from './testing/trunk.ts'

const engine = createEngine(trunk, { version: '1', events: ['text', 'shout', 'pause'] })

type Happening =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'shout' | 'pause' }
  | { readonly type: 'pass'; readonly time: number }
  /** A result of work, counted from the newest: most often of what runs, sometimes of what was left. */
  | { readonly type: 'result'; readonly age: number; readonly fails: boolean }

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('text' as const),
      text: fc.constantFrom('shop', 'bank', 'yes'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('shout' as const, 'pause' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('pass' as const), time: fc.integer({ min: 1, max: 80 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('result' as const),
      age: fc.constantFrom(0, 0, 0, 1, 2),
      fails: fc.boolean(),
    }),
  },
)
const talk = fc.array(happening, { maxLength: 30 })

/** A conversation in steps. `carry` is what becomes of the envelope between two of them. */
class Stepped {
  readonly steps: StepTaken[] = []
  readonly #carry: (envelope: Envelope) => Envelope
  readonly #started: string[] = []
  #at = 0
  #envelope: Envelope

  constructor(carry: (envelope: Envelope) => Envelope) {
    this.#carry = carry
    this.#envelope = this.#keep(taken(engine.start({}, { at: 0, ambient: { now: '' } })))
  }

  happen(event: Happening): void {
    if (event.type === 'pass') return this.#pass(event.time)
    if (event.type !== 'result') return this.#step({ ...event })
    const key = this.#started.at(-1 - event.age)
    if (key === undefined) return undefined
    const result = event.fails
      ? { type: 'effect.failed', key, error: 'no' }
      : { type: 'effect.done', key, output: 'ok' }
    return this.#step(result)
  }

  get emitted(): readonly Json[] {
    return this.steps.flatMap(({ trace }) => trace.emitted.map(({ event }) => event))
  }

  get tree(): unknown {
    return treeOf(this.#envelope.snapshot)
  }

  #pass(time: number): void {
    const end = this.#at + time
    for (;;) {
      const [next] = Object.entries(this.#envelope.deadlines).toSorted(
        ([, one], [, other]) => one.due - other.due,
      )
      if (!next || next[1].due > end) break
      this.#at = next[1].due
      this.#step({ type: 'deadline.reached', key: next[0] })
    }
    this.#at = end
  }

  #step(event: JsonObject & { readonly type: string }): void {
    const step = engine.step(this.#carry(this.#envelope), event, { at: this.#at, ambient: { now: '' } })
    if (step.status !== 'stale') this.#envelope = this.#keep(taken(step))
  }

  #keep(step: StepTaken): Envelope {
    this.steps.push(step)
    this.#started.push(...step.effects.map(({ key }) => key))
    return step.envelope
  }
}

function treeOf(snapshot: Json): unknown {
  const { status, value, context, children } = snapshot as unknown as {
    readonly [field: string]: Json
    readonly children: Record<string, { snapshot: Json }>
  }
  const machines = Object.entries(children).filter(([, child]) => 'value' in (child.snapshot as JsonObject))
  return {
    status,
    value,
    context,
    children: Object.fromEntries(machines.map(([id, child]) => [id, treeOf(child.snapshot)])),
  }
}

const asIs = (envelope: Envelope) => envelope
const throughText = (envelope: Envelope) => JSON.parse(JSON.stringify(envelope)) as Envelope

describe('a conversation in steps', () => {
  it('says and does the same as one actor that lives all the time', async () => {
    await fc.assert(
      fc.asyncProperty(talk, async (happenings) => {
        const bare = new BareTalk()
        const stepped = new Stepped(throughText)
        for (const event of happenings) {
          stepped.happen(event)
          if (event.type === 'pass') bare.pass(event.time)
          else if (event.type !== 'result') bare.send(event)
          else if (event.fails) bare.work.at(-1 - event.age)?.reject('no')
          else bare.work.at(-1 - event.age)?.resolve('ok')
          await promisesSettled()
          expect(stepped.tree).toEqual(bare.tree)
          expect(stepped.emitted).toEqual(bare.emitted)
        }
      }),
      { numRuns: 200, seed: 24 },
    )
  })

  it('is the same byte for byte wherever it is written down and read again', () => {
    fc.assert(
      fc.property(talk, fc.infiniteStream(fc.boolean()), (happenings, splits) => {
        const [whole, split] = [
          new Stepped(asIs),
          new Stepped((kept) => (splits.next().value ? throughText(kept) : kept)),
        ]
        for (const event of happenings) {
          whole.happen(event)
          split.happen(event)
        }
        expect(JSON.stringify(split.steps)).toBe(JSON.stringify(whole.steps))
      }),
      { numRuns: 200, seed: 42 },
    )
  })

  it('leaves nothing in an envelope that JSON would lose', () => {
    fc.assert(
      fc.property(talk, (happenings) => {
        const stepped = new Stepped(asIs)
        for (const event of happenings) stepped.happen(event)
        for (const step of stepped.steps) expect(JSON.parse(JSON.stringify(step))).toStrictEqual(step)
      }),
      { numRuns: 50, seed: 7 },
    )
  })
})

/** XState settles promises over a few microtasks. */
function promisesSettled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}
