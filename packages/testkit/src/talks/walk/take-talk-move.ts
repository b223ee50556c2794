import { publicEvents, type Ambient, type Organisation, type Said } from '@cristal/dialogue'
import { createEngine, type Envelope, type EngineEvent, type JsonObject, type Step } from '@cristal/engine'
import { isoAt } from '@cristal/runtime'

import type { TalkCases } from '../talk-cases.ts'
import { failingFirst } from './failing-first.ts'
import { eventOf } from './event-of.ts'
import { isRepeated, type TalkMove } from './talk-move.ts'
import { openTalkTrace, type OpenTalkTrace, type TalkSituation } from './talk-situation.ts'
import type { AskWork } from './work-answers.ts'

/** Takes a talk one move further, with all that follows at once; time passes only when a person is silent. */
export type TakeTalkMove = (from: TalkSituation, move: TalkMove) => Promise<TalkSituation>

/** A talk that nobody has begun. */
export function noTalkYet({ now, contact, queue = 0 }: TalkCases): TalkSituation {
  return {
    envelope: undefined,
    ended: false,
    at: Date.parse(now),
    contact: { ...contact },
    offered: [],
    states: [],
    served: false,
    queue,
    trace: openTalkTrace(),
  }
}

/** Makes what takes moves: the engine, with work that is run once for each input. Between two moves, a talk is JSON. */
export function takingTalkMoves(
  { bot, channel, agent = '', chance = 0 }: TalkCases,
  ask: AskWork,
): TakeTalkMove {
  const engine = createEngine(bot.machine, { version: bot.version, events: publicEvents })
  const organisation = servedBy(bot.organisations)
  const surroundings = new Map<number, JsonObject & Pick<Ambient, 'now'>>()

  return async (from, move) => {
    const talk = new Move(from)
    talk.at += move.after ?? 0
    const answers = failingFirst(ask, move.fails)
    if (move.does === 'wait') await pass(talk, move, answers)
    else await arrive(talk, move, answers)
    return { ...talk.situation(), served: isServed(from, move, talk.contact) }
  }

  /** The person lets time go by until something falls due. */
  async function pass(talk: Move, move: TalkMove, answers: AskWork): Promise<void> {
    const due = Math.min(...Object.values(talk.envelope?.deadlines ?? {}).map((deadline) => deadline.due))
    talk.at = due
    for (let next = dueNow(talk); next !== undefined; next = dueNow(talk)) {
      step(talk, { type: 'deadline.reached', key: next })
      await settle(talk, move, answers)
    }
  }

  async function arrive(talk: Move, move: Happening, answers: AskWork): Promise<void> {
    if (talk.envelope === undefined || talk.ended) {
      talk.take(engine.start(talk.contact, { at: talk.at, ambient: around(talk) }))
    }
    if (!talk.ended) happen(talk, move)
    await settle(talk, move, answers)
  }

  /** Work runs, one piece after another, until there is none. */
  async function settle(talk: Move, { meanwhile }: TalkMove, answers: AskWork): Promise<void> {
    let came = 0
    for (let work = talk.nextWork(); work !== undefined; work = talk.nextWork()) {
      const { key, src, input } = work
      const answer = await answers(src, input)
      if (meanwhile && (came === 0 ? src === meanwhile.src : isRepeated(meanwhile.comes))) {
        happen(talk, meanwhile.comes)
        came++
      }
      talk.trace.work.push({ src, outcome: answer.type })
      if (talk.envelope?.pending[key] !== undefined) step(talk, { ...answer, key })
    }
  }

  function happen(talk: Move, move: Happening): void {
    const { at, contact, offered, queue: position } = talk
    const speaker = agent === '' ? null : agent
    step(talk, eventOf(move, { at, contact, offered, position, agent: speaker, chance }))
    if (move.does === 'agent' && move.act === 'queue') talk.queue--
  }

  function step(talk: Move, event: EngineEvent): void {
    if (talk.envelope === undefined) return
    talk.take(engine.step(talk.envelope, event, { at: talk.at, ambient: around(talk) }))
  }

  function around({ at }: Move): JsonObject & Pick<Ambient, 'now'> {
    const known = surroundings.get(at)
    if (known) return known
    const now = isoAt(at, organisation.timeZone)
    const own = { now, organisation: organisation as unknown as JsonObject, channel, conversation: 'pessoa' }
    surroundings.set(at, own)
    return own
  }
}

type Happening = Exclude<TalkMove, { does: 'wait' }>

/** A talk while a move is taken. */
class Move {
  envelope: Envelope | undefined
  ended: boolean
  at: number
  contact: JsonObject
  offered: TalkSituation['offered']
  states: readonly string[]
  queue: number
  readonly trace: OpenTalkTrace = openTalkTrace()
  readonly #work = new Map<string, { readonly key: string; readonly src: string; readonly input: never }>()

  constructor({ envelope, ended, at, contact, offered, states, queue }: TalkSituation) {
    this.envelope = envelope
    this.ended = ended
    this.at = at
    this.contact = contact
    this.offered = offered
    this.states = states
    this.queue = queue
  }

  take(taken: Step): void {
    if (taken.status !== 'taken') {
      if ('failure' in taken) this.trace.failures.push(taken.failure.message)
      return
    }
    this.envelope = taken.envelope
    this.ended = taken.done
    this.contact = this.envelope.contact
    this.states = taken.trace.states
    this.trace.transitions.push(...taken.trace.transitions)
    for (const said of taken.said as readonly unknown[] as readonly Said[]) {
      this.trace.said.push(said)
      if (said.options && said.options.length > 0) this.offered = said.options
    }
    for (const { key, src, input } of taken.effects) this.#work.set(key, { key, src, input: input as never })
  }

  nextWork() {
    for (const [key, work] of this.#work) {
      this.#work.delete(key)
      if (this.envelope?.pending[key] !== undefined) return work
    }
    return undefined
  }

  situation(): Omit<TalkSituation, 'served'> {
    const { envelope, ended, at, contact, offered, states, queue, trace } = this
    return { envelope, ended, at, contact, offered, states, queue, trace }
  }
}

function isServed({ served }: TalkSituation, move: TalkMove, { room }: JsonObject): boolean {
  const isTaken = move.does === 'agent' ? move.act !== 'close' : served
  return isTaken && typeof room === 'string'
}

function dueNow({ envelope, at }: Move): string | undefined {
  const [next] = Object.entries(envelope?.deadlines ?? {})
    .filter(([, { due }]) => due <= at)
    .toSorted(([, one], [, other]) => one.due - other.due)
  return next?.[0]
}

function servedBy([organisation]: readonly Organisation[]): Organisation {
  if (organisation === undefined) throw new TypeError('The bot serves no organisation.')
  return organisation
}
