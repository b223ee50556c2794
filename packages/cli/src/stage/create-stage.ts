import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { type Bot, capabilities, type Channel } from '@cristal/dialogue'
import { embeddedUnderstanding } from '@cristal/nlu'
import { type Happening, isoAt, type Log, memoryStore, type Store } from '@cristal/runtime'
import { sandbox, type Scenario } from '@cristal/sandbox'
import { sienge } from '@cristal/sienge'
import { durationText, type Stage, type TalkEvent, virtualClock } from '@cristal/testkit'

import { acquainted } from './acquainted.ts'
import { seededChance } from './chance.ts'
import { type Life, startLife } from './life.ts'
import { organisationOf } from './organisation-of.ts'
import type { StageParts } from './stage-parts.ts'
import { TalkLog } from './talk-log.ts'
import { wholeBot } from './whole-bot.ts'

export interface CreateStageOptions {
  /** Makes the bot that plays. @defaultValue the whole Cristal bot */
  readonly bot?: (parts: StageParts) => Bot
  /** Told of each thing that happens, at once. */
  readonly onEvent?: (event: TalkEvent) => void
  /** @defaultValue nothing is logged */
  readonly log?: Log
}

/** A stage that holds a scenario's whole world until it is closed. */
export interface ScenarioStage extends Stage {
  /** The way through the states so far: each transition as `state event`, such as `core.menu option.chosen`. */
  readonly path: readonly string[]
  close(): Promise<void>
}

const address = 'pessoa'

/**
 * Builds the world of a scenario: its upstreams over real HTTP, a host on a SQLite file of its own, the bot
 * bound to them, and a virtual clock that starts at the scenario's `now`. Chance follows from the scenario,
 * so that the same talk always goes the same way.
 *
 * @example
 * ```ts
 * const stage = await createStage(parseScenario(json))
 * await stage.send({ text: 'oi' }, 'oi')
 * await stage.settle()
 * await stage.close()
 * ```
 */
export async function createStage(
  scenario: Scenario,
  options: CreateStageOptions = {},
): Promise<ScenarioStage> {
  const clock = virtualClock(Date.parse(scenario.now))
  const organisation = organisationOf(scenario)
  const who = { organisation: organisation.id, channel: scenario.channel, address }
  const talk = new TalkLog({
    at: () => isoAt(clock.now(), organisation.timeZone),
    ...(options.onEvent && { onEvent: options.onEvent }),
  })
  const world = await sandbox(scenario, { clock, asleep: clock.asleep, onMail: (mail) => talk.mail(mail) })
  talk.journal = world.journal
  const folder = await mkdtemp(join(tmpdir(), 'cristal-'))
  const stores: Store[] = []
  const path: string[] = []
  const chance = seededChance(JSON.stringify(scenario))
  const understanding = embeddedUnderstanding()

  const makeBot = options.bot ?? wholeBot

  let life = start()
  let sent = 0
  let conversation: string | undefined
  let busy = false

  function start(): Life {
    const store = stores[0] ?? memoryStore()
    stores[0] = store
    return startLife({
      clock,
      chance,
      observe,
      store: scenario.contact === undefined ? store : acquainted(store, scenario.contact),
      channel: { name: scenario.channel, of: channelTo(talk, scenario) },
      log: options.log ?? (() => undefined),
      bot: (fetch, own) =>
        makeBot({
          organisation,
          understanding,
          mailbox: { send: async (mail) => talk.mail(mail) },
          limiter: { blockedUntil: async () => void own, fail: async () => undefined },
          ...sienge({ connection: { url: world.url, ...world.credentials }, fetch }),
        }),
    })
  }

  function observe(happening: Happening): void {
    if (happening.type !== 'stepped') return
    talk.states = happening.states
    path.push(...happening.transitions.map(({ from, event }) => `${from} ${event}`))
  }

  /** Whether the host works; heard from the host itself. */
  function working(): () => boolean {
    if (conversation === undefined) return () => false
    let done = false
    void life.host.settled(conversation).then(() => (done = true))
    return () => !done
  }

  async function look(): Promise<void> {
    talk.readJournal()
    busy = (await life.host.view(who))?.busy ?? false
  }

  return {
    talk: talk.events,
    path,
    get states() {
      return talk.states
    },
    get busy() {
      return busy
    },
    async send(content, shownAs) {
      talk.person(shownAs)
      const receipt = await life.host.receive({ ...who, id: `m${++sent}`, content })
      conversation = receipt.conversation
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
      talk.clock(`+${durationText(ms)}`)
      await clock.advance(ms)
      await look()
    },
    async restart() {
      talk.clock('restart')
      life.kill()
      life = start()
      await look()
    },
    async close() {
      life.kill()
      for (const store of stores) await store.close()
      await world.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Where messages of the bot leave to. One that is sent again is shown once, as channels do. */
function channelTo(talk: TalkLog, scenario: Scenario): Channel {
  const shown = new Set<string>()
  return {
    capabilities: capabilities[scenario.channel],
    async send(_address, message) {
      if (shown.has(message.key)) return
      shown.add(message.key)
      talk.bot(message)
    },
  }
}
