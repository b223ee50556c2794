import { capabilities, type Bot, type ChannelName } from '@cristal/dialogue'
import {
  createHost,
  isoAt,
  memoryStore,
  type Host,
  type Log,
  type Store,
  type Happening,
} from '@cristal/runtime'

import { virtualClock } from '../clock/virtual-clock.ts'
import { durationText } from '../transcript/duration.ts'
import type { TalkEvent } from '../transcript/stage.ts'
import type { WalkStage } from './walk-stage.ts'

export interface BotStageOptions {
  /** Makes the bot, with every port bound, for each host that starts. Its first organisation is written to. */
  readonly bot: () => Bot
  /** When the talk begins: ISO with offset. */
  readonly now: string
  /** @defaultValue `'web'` */
  readonly channel?: ChannelName
  readonly log?: Log
  readonly observe?: (happening: Happening) => void
  /** Stands between each host and its store. */
  readonly keeping?: (store: Store) => Store
  /** Lets the next calls of a port fail. `false`: there is none of this name. Absent: nothing can fail. */
  readonly fail?: (upstream: string, times: number) => boolean
}

/**
 * A stage for any bot, in memory and in virtual time, for transcripts and random walks. Nobody is at its desk.
 *
 * @example
 * ```ts
 * const stage = botStage({ bot: () => bot(ports), now: '2026-11-21T09:00:00-03:00' })
 * await playTranscript(parseTranscript('> oi\n< *bom dia*', 'greeting.md').steps, stage)
 * ```
 */
export function botStage(options: BotStageOptions): WalkStage {
  const { bot, now, channel = 'web', fail, keeping } = options
  const clock = virtualClock(Date.parse(now))
  const { organisations } = bot()
  const timeZone = organisations[0]?.timeZone ?? 'UTC'
  const organisation = organisations[0] && { organisation: organisations[0].id }
  const person = { ...organisation, channel, address: 'pessoa' }
  const memory = memoryStore()
  const shown = new Set<string>()
  const talk: TalkEvent[] = []
  let states: readonly string[] = []
  let host = begun()
  let sent = 0
  let last: Parameters<WalkStage['send']>[0] | undefined
  let conversation: string | undefined
  let busy = false

  return {
    talk,
    get states() {
      return states
    },
    get busy() {
      return busy
    },
    get now() {
      return clock.now()
    },
    async send(content, shownAs) {
      tell('person', shownAs)
      const receipt = await host.receive({ ...person, id: `m${++sent}`, content })
      conversation = receipt.conversation
      last = content
    },
    async redeliver() {
      if (last === undefined) return false
      tell('clock', 'again')
      await host.receive({ ...person, id: `m${sent}`, content: last })
      return true
    },
    async fail(upstream, times) {
      if (!fail?.(upstream, times)) return false
      tell('clock', `fail ${upstream} ×${times}`)
      return true
    },
    async contact() {
      return { ...(await host.view(person))?.contact }
    },
    async act() {
      return false
    },
    async begin() {
      await clock.begin()
      await look()
    },
    async settle(until = () => false) {
      do {
        await clock.settle(working(), until)
        await look()
      } while (busy && !until())
    },
    async advance(ms) {
      tell('clock', `+${durationText(ms)}`)
      await clock.advance(ms)
      await look()
    },
    async restart() {
      tell('clock', 'restart')
      host.abandon()
      host = begun()
      await look()
    },
    async close() {
      host.abandon()
    },
  }

  function begun(): Host {
    return createHost({
      bot: bot(),
      clock,
      store: keeping?.(memory) ?? memory,
      chance: () => 0.5,
      pace: Infinity,
      log: options.log ?? (() => undefined),
      channels: { [channel]: { capabilities: capabilities[channel], send: show } },
      observe(happening) {
        if (happening.type === 'stepped') states = happening.states
        options.observe?.(happening)
      },
    })
  }

  async function show(
    _address: string,
    { key, text, options: choices, media }: Pick<TalkEvent, 'text' | 'options' | 'media'> & { key: string },
  ): Promise<void> {
    if (shown.has(key)) return
    shown.add(key)
    tell('bot', text, { options: choices, ...(media && { media }) })
  }

  function tell(who: TalkEvent['who'], text: string, more: Partial<TalkEvent> = {}): void {
    talk.push({ who, text, options: [], state: states, at: isoAt(clock.now(), timeZone), ...more })
  }

  /** Whether the host works; heard from the host itself. */
  function working(): () => boolean {
    if (conversation === undefined) return () => false
    let done = false
    void host.settled(conversation).then(() => (done = true))
    return () => !done
  }

  async function look(): Promise<void> {
    busy = (await host.view(person))?.busy ?? false
  }
}
