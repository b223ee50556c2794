import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { type Bot, capabilities, type Channel } from '@cristal/dialogue'
import { embeddedUnderstanding } from '@cristal/nlu'
import { type Happening, isoAt, limiterOn, type Log, sqliteStore, type Store } from '@cristal/runtime'
import { type Sandbox, sandbox, type Scenario } from '@cristal/sandbox'
import { sienge } from '@cristal/sienge'
import { type TalkEvent, type VirtualClock, virtualClock } from '@cristal/testkit'

import { acquainted } from './acquainted.ts'
import { seededChance } from './chance.ts'
import { type Life, startLife } from './life.ts'
import { organisationOf } from './organisation-of.ts'
import type { StageParts } from './stage-parts.ts'
import { TalkLog } from './talk-log.ts'

export interface WorldOptions {
  readonly bot: (parts: StageParts) => Bot
  readonly onEvent?: (event: TalkEvent) => void
  readonly log?: Log
}

/** What outlives a host: upstreams, time, the data on disk, and what was seen of the talk. */
export interface World {
  readonly clock: VirtualClock
  readonly talk: TalkLog
  /** Each transition so far, as `state event`. */
  readonly path: readonly string[]
  /** Starts a host on the data. */
  readonly startLife: () => Promise<Life & { readonly person: Person }>
  readonly close: () => Promise<void>
}

/** Who writes, and where from. */
export interface Person {
  readonly organisation: string
  readonly channel: Scenario['channel']
  readonly address: string
}

/** Opens the world of a scenario. */
export async function openWorld(scenario: Scenario, options: WorldOptions): Promise<World> {
  const clock = virtualClock(Date.parse(scenario.now))
  const organisation = organisationOf(scenario)
  const person = { organisation: organisation.id, channel: scenario.channel, address: 'pessoa' }
  const talk = new TalkLog({
    at: () => isoAt(clock.now(), organisation.timeZone),
    ...(options.onEvent && { onEvent: options.onEvent }),
  })
  const chance = seededChance(JSON.stringify(scenario))
  const understanding = embeddedUnderstanding()
  const channel = channelTo(talk, scenario)
  const path: string[] = []
  const stores: Store[] = []
  const folder = await mkdtemp(join(tmpdir(), 'cristal-'))
  const upstreams = await sandbox(scenario, {
    clock,
    asleep: clock.asleep,
    onMail: (mail) => talk.mail(mail),
  })
  talk.journal = upstreams.journal

  return {
    clock,
    talk,
    path,
    async startLife() {
      const store = sqliteStore(join(folder, 'conversations.db'))
      stores.push(store)
      const life = startLife({
        clock,
        chance,
        store: scenario.contact === undefined ? store : acquainted(store, scenario.contact),
        channel: { name: scenario.channel, of: channel },
        log: options.log ?? (() => undefined),
        observe,
        // A person at a script types as fast as the clock stands still.
        pace: Infinity,
        bot: (fetch, own) =>
          options.bot({
            organisation,
            understanding,
            ...sienge({ connection: connectionTo(upstreams), fetch }),
            mailbox: { send: async (mail) => talk.mail(mail) },
            limiter: limiterOn(store, own, organisation.timeZone),
          }),
      })
      return { ...life, person }
    },
    async close() {
      for (const store of stores) await store.close()
      await upstreams.close()
      await rm(folder, { recursive: true, force: true })
    },
  }

  function observe(happening: Happening): void {
    if (happening.type !== 'stepped') return
    talk.states = happening.states
    path.push(...happening.transitions.map(({ from, event }) => `${from} ${event}`))
  }
}

function connectionTo({ url, credentials }: Sandbox): Parameters<typeof sienge>[0]['connection'] {
  return { url, ...credentials }
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
