import {
  bind,
  errorData,
  isRestart,
  publicEvents,
  understandingActors,
  type Contact,
  type DeskEvent,
  type Episode,
  type Organisation,
  type PublicEvent,
  type Said,
  type TopicInput,
  type TopicOutput,
  type TopicRequest,
  type Understanding,
} from '@cristal/dialogue'
import { scriptedUnderstanding } from '@cristal/dialogue/testing'
import { createEngine, type Effect, type EngineEvent, type JsonObject, type Step } from '@cristal/engine'

import { deskActors, handoffMachine, type Desk } from '../src/index.ts'
import { anotherBot } from './another-bot.ts'

/** What a test may wish of a talk. */
export interface DeskTalkOptions {
  readonly desk: Desk
  readonly understanding?: Understanding
  readonly contact?: Contact
  readonly organisation?: Partial<Organisation>
  readonly request?: TopicRequest
  readonly story?: readonly Episode[]
  readonly resume?: TopicInput['resume']
  readonly now?: string
}

const now = '2026-11-23T10:00:00-03:00'

/** The kinds of desk events, without when they came. */
export type DeskNews = DeskEvent extends infer Event
  ? Event extends DeskEvent
    ? Omit<Event, 'at' | 'chance'>
    : never
  : never

/**
 * A talk with the topic in another bot than ours, stepped by the engine as a host does: what the person writes while
 * work is running waits, what the desk tells goes through at once, and between any two steps there is only JSON.
 */
export class DeskTalk {
  /** What was said since the last thing that happened. */
  said: Said[] = []
  /** Work that was started and has no result yet, oldest first. */
  readonly running: Effect[] = []
  readonly #engine
  #ambient
  readonly #held: PublicEvent[] = []
  #kept: string
  #at = 0
  #last: Extract<Step, { status: 'taken' }>

  constructor({ desk, understanding = scriptedUnderstanding({}), ...rest }: DeskTalkOptions) {
    const topic = bind(handoffMachine, { ...deskActors(desk), ...understandingActors(understanding) })
    const bot = anotherBot(topic, {
      request: rest.request ?? { intent: 'atendimento', periods: [], months: [] },
      resume: rest.resume ?? null,
      story: rest.story ?? [],
    })
    this.#engine = createEngine(bot, { version: '1', events: publicEvents })
    this.#ambient = {
      now: rest.now ?? now,
      organisation: { ...organisation, ...rest.organisation },
      channel: 'whatsapp',
      conversation: 'conversa-1',
    }
    const started = this.#engine.start({ ...rest.contact }, this.#around)
    this.#last = taken(started)
    this.#kept = ''
    this.#keep(this.#last)
  }

  get keys(): readonly string[] {
    return this.said.map(({ text }) => text)
  }

  /** The question that was asked last. */
  asked = ''

  get states(): readonly string[] {
    return this.#last.trace.states
  }

  get tags(): readonly string[] {
    return this.#last.trace.tags
  }

  get contact(): Contact {
    return this.#last.envelope.contact
  }

  /** All that the machines keep. */
  get snapshot(): unknown {
    return this.#last.envelope.snapshot
  }

  get deadlines(): number {
    return Object.keys(this.#last.envelope.deadlines).length
  }

  /** `undefined` while the topic lasts. */
  get output(): TopicOutput | undefined {
    const { snapshot } = this.#last.envelope as unknown as { snapshot: { output?: TopicOutput } }
    return snapshot.output
  }

  /** Lets all work run until none is left. */
  async settle(): Promise<this> {
    for (let effect = this.running[0]; effect; effect = this.running[0]) await this.finish(effect)
    return this
  }

  /** Runs one piece of work and steps what came of it. */
  async finish({ key, src, input }: Effect): Promise<void> {
    const attempt = { key, signal: new AbortController().signal }
    const result = await this.#engine.run(src, input, attempt).then(
      (output): EngineEvent => ({ type: 'effect.done', key, output }),
      (error: unknown): EngineEvent => ({ type: 'effect.failed', key, error: { ...errorData(error) } }),
    )
    if (this.running.some((effect) => effect.key === key))
      this.result(result as EngineEvent & { key: string })
  }

  /** Steps a result that a test made up. */
  result(event: EngineEvent & { readonly key: string }): void {
    const index = this.running.findIndex(({ key }) => key === event.key)
    if (index >= 0) this.running.splice(index, 1)
    this.#step(event)
    this.#release()
  }

  /** The person does something; nothing waits for the work that follows. */
  person(event: PublicEvent): this {
    this.said = []
    this.#held.push(event)
    this.#release()
    return this
  }

  write(text: string): Promise<this> {
    return this.person({ type: 'message.received', text, at: now, chance: 0 }).settle()
  }

  tap(option: string): Promise<this> {
    return this.person({ type: 'option.chosen', option, stale: false, at: now, chance: 0 }).settle()
  }

  /** The desk tells something, which goes through whatever is running. */
  tell(news: DeskNews): this {
    this.said = []
    this.#step({ ...news, at: now, chance: 0 })
    return this
  }

  /** The clock on the wall shows another time; no deadline is reached by that. */
  at(time: string): void {
    this.#ambient = { ...this.#ambient, now: time }
  }

  /** So much time goes by, in milliseconds. */
  pass(milliseconds: number): this {
    this.said = []
    const end = this.#at + milliseconds
    for (;;) {
      const { deadlines } = this.#last.envelope
      const [next] = Object.entries(deadlines).toSorted(([, one], [, other]) => one.due - other.due)
      if (!next || next[1].due > end || this.output) break
      this.#at = next[1].due
      this.#step({ type: 'deadline.reached', key: next[0] })
    }
    this.#at = end
    return this
  }

  get #around() {
    const ambient = this.#ambient as unknown as JsonObject & { now: string }
    return { at: this.#at, ambient }
  }

  #release(): void {
    for (;;) {
      const index = this.#held.findIndex((event) => this.running.length === 0 || isRestart(event))
      const [event] = index < 0 ? [] : this.#held.splice(index, 1)
      if (!event || this.output) return
      this.#step({ ...event })
    }
  }

  #step(event: EngineEvent): void {
    if (this.output) return
    const step = this.#engine.step(JSON.parse(this.#kept) as never, event, this.#around)
    if (step.status !== 'stale') this.#keep(taken(step))
  }

  #keep(step: Extract<Step, { status: 'taken' }>): void {
    this.#last = step
    this.#kept = JSON.stringify(step.envelope)
    this.said.push(...(step.said as unknown as Said[]))
    this.asked = this.keys.findLast((key) => /\.(?:ask|offer|confirm)[A-Z]?\w*$/.test(key)) ?? this.asked
    const alive = this.running.filter(({ key }) => !step.cancelled.includes(key))
    this.running.splice(0, this.running.length, ...alive, ...step.effects)
  }
}

const organisation: Organisation = {
  id: 'outra',
  name: 'Outra Construtora',
  costCenters: [],
  sector: { name: 'setor de relacionamento', contact: '(48) 3333-0000' },
  menu: [
    { id: 'segunda_via', title: 'Segunda via' },
    { id: 'atendimento', title: 'Falar com atendente' },
  ],
  contracted: [],
  slipMail: { subject: '', body: '' },
  disclosure: 'monthAndYear',
  thresholds: { intent: 0.6, leaving: 0.9 },
  timeZone: 'America/Sao_Paulo',
}

function taken(step: Step): Extract<Step, { status: 'taken' }> {
  if (step.status === 'taken') return step
  throw new Error(`The step was ${step.status}: ${'failure' in step ? step.failure.message : ''}`)
}
