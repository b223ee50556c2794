import { capabilities, type Bot, type Message } from '@cristal/dialogue'
import { createHost, memoryStore, type DeskNotice, type Happening, type Host } from '@cristal/runtime'

import { virtualClock } from '../../clock/virtual-clock.ts'
import type { TalkCases } from '../talk-cases.ts'
import { agentSays, sentMedia, type AgentMove, type TalkMove } from '../walk/talk-move.ts'
import type { TalkSituation } from '../walk/talk-situation.ts'
import { shownText } from '../run/shown-text.ts'
import { leftTalk } from './left-talk.ts'

/** A bot on the durable runtime, for talks in which something goes wrong. */
export interface HostStage {
  /** What the person was shown, each with its options. */
  readonly said: readonly string[]
  /** What the host logged, as JSON. */
  readonly logged: readonly string[]
  /** Every active state. */
  readonly states: readonly string[]
  contact(): Promise<Readonly<Record<string, unknown>>>
  /** Takes in what a person or a human at the desk does, under an id; not answered yet. */
  deliver(move: Exclude<TalkMove, { does: 'wait' }>, id: string): Promise<void>
  /** Lets the host do what needs neither time nor an answer. */
  begin(): Promise<void>
  /** Lets the host finish, in virtual time. */
  settle(): Promise<void>
  advance(ms: number): Promise<void>
  /** Kills the host without warning and starts it on the same data. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** Puts a talk on the runtime as it stood at a point of a walk, as a host finds it that starts on the data of another. */
export async function hostStage(
  bot: Bot,
  { channel, agent = '', chance = 0, keeping }: Pick<TalkCases, 'channel' | 'agent' | 'chance' | 'keeping'>,
  from: TalkSituation,
): Promise<HostStage> {
  const clock = virtualClock(from.at)
  const [{ id: organisation } = { id: '' }] = bot.organisations
  const person = { organisation, channel, address: 'pessoa' }
  const memory = memoryStore()
  const store = keeping?.(memory) ?? memory
  const said: string[] = []
  const logged: string[] = []
  const shown = new Set<string>()
  let { states, queue } = from
  const conversation = await leftTalk(store, person, from)
  let host = start()

  async function contact(): Promise<Readonly<Record<string, unknown>>> {
    return { ...(await host.view(person))?.contact }
  }

  return {
    said,
    logged,
    get states() {
      return states
    },
    contact,
    async deliver(move, id) {
      if (move.does !== 'agent') {
        await host.receive({ ...person, id, content: contentOf(move) })
        return
      }
      const room = String((await contact())['room'])
      await host.notify({
        conversation,
        id,
        event: notice(move.act, room, agent === '' ? null : agent, queue),
      })
      if (move.act === 'queue') queue--
    },
    begin: () => clock.begin(),
    async settle() {
      let done = false
      void host.settled(conversation).then(() => (done = true))
      await clock.settle(() => !done)
    },
    advance: (ms) => clock.advance(ms),
    async restart() {
      host.abandon()
      host = start()
      await clock.begin()
    },
    async close() {
      host.abandon()
      await store.close()
    },
  }

  function start(): Host {
    return createHost({
      bot,
      store,
      clock,
      chance: () => chance,
      pace: Infinity,
      log: (entry) => logged.push(JSON.stringify(entry)),
      observe,
      channels: { [channel]: { capabilities: capabilities[channel], send } },
    })
  }

  /** What is sent again carries the same key, by which a channel shows it once. */
  async function send(_address: string, { key, text, options }: Message): Promise<void> {
    if (!shown.has(key)) said.push(shownText(text, options))
    shown.add(key)
  }

  function observe(happening: Happening): void {
    if (happening.type === 'stepped') states = happening.states
  }
}

function contentOf(move: Exclude<TalkMove, { does: 'wait' | 'agent' }>) {
  switch (move.does) {
    case 'write':
      return { text: move.text }
    case 'tap':
      return { option: move.option }
    case 'send':
      return { media: sentMedia }
  }
}

function notice(act: AgentMove, room: string, agent: string | null, position: number): DeskNotice {
  switch (act) {
    case 'say':
      return { type: 'desk.said', room, text: agentSays, agent }
    case 'send':
      return { type: 'desk.said', room, text: '', media: sentMedia, agent }
    case 'queue':
      return { type: 'desk.queued', room, position }
    case 'take':
      return { type: 'desk.taken', room, agent }
    case 'close':
      return { type: 'desk.closed', room }
  }
}
