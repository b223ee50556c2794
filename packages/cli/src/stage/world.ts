import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { Bot } from '@cristal/dialogue'
import {
  createHost,
  type Happening,
  type Host,
  isoAt,
  serve,
  type Log,
  sqliteStore,
  type Store,
} from '@cristal/runtime'
import { rocketchatWebhook } from '@cristal/rocketchat'
import { sandbox, type Sandbox, type Scenario } from '@cristal/sandbox'
import { type AgentAct, type TalkEvent, type VirtualClock, virtualClock } from '@cristal/testkit'

import { acquainted } from './acquainted.ts'
import { bindParts } from './bind-parts.ts'
import { seededChance } from './chance.ts'
import { channelTo } from './channel-to.ts'
import { organisationOf } from './organisation-of.ts'
import { scratchFolder } from './scratch-folder.ts'
import type { StageParts } from './stage-parts.ts'
import { TalkLog } from './talk-log.ts'

export interface WorldOptions {
  readonly bot: (parts: StageParts) => Bot
  readonly onEvent?: (event: TalkEvent) => void
  readonly chance?: () => number
  readonly observe?: (happening: Happening) => void
  readonly log?: Log
  readonly keeping?: (store: Store) => Store
}

/** What outlives a host: upstreams, time, the data on disk, and what was seen of the talk. */
export interface World {
  readonly clock: VirtualClock
  readonly talk: TalkLog
  /** Each transition so far, as `from event to…`. */
  readonly path: readonly string[]
  readonly person: Person
  readonly upstreams: Sandbox
  /** Starts a host on the data. */
  readonly start: () => Host
  /** A human does something at the desk. `false`: no room is open. */
  readonly act: (act: AgentAct, shownAs: string) => Promise<boolean>
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
  const chance = options.chance ?? seededChance(`${scenario.now} ${scenario.sienge.tenant}`)
  const log = options.log ?? (() => undefined)
  const channel = channelTo(talk, scenario.channel)
  const path: string[] = []
  const stores: Store[] = []
  const folder = await scratchFolder()
  const upstreams = await sandbox(scenario, {
    clock,
    asleep: clock.asleep,
    fetch: clock.fetch,
    onMail: (mail) => talk.mail(mail),
    onDesk: (entry) => talk.desk(entry),
  })
  talk.journal = upstreams.journal
  const { dialect, webhookSecret: secret, agents } = upstreams.rocketchat
  let host: Host | undefined
  const webhook = rocketchatWebhook({
    dialect,
    secret,
    log,
    async notify(notice) {
      if (host === undefined) throw new TypeError('No host runs.')
      return host.notify(notice)
    },
  })
  const hooks = await serve(webhook, { port: 0 })
  agents.callTo(hooks.url)

  return {
    clock,
    talk,
    path,
    person,
    upstreams,
    start() {
      const file = sqliteStore(join(folder, 'conversations.db'))
      stores.push(file)
      const store = options.keeping?.(file) ?? file
      host = createHost({
        clock,
        chance,
        store: scenario.contact === undefined ? store : acquainted(store, scenario.contact),
        channels: { [scenario.channel]: channel },
        log,
        observe,
        // Time stands still while a script is typed: any number of messages come in one minute.
        pace: Infinity,
        bot: options.bot(bound(store)),
      })
      return host
    },
    async act(act, shownAs) {
      const room = agents.rooms().findLast(({ state }) => state !== 'closed')?.room
      if (room === undefined) return false
      talk.agent(shownAs)
      if (act.does === 'say') agents.say(room, act.text, act.media)
      else if (act.does === 'forward') agents.forward(room, act.to)
      else if (act.does === 'next') agents.letNext()
      else agents[act.does](room)
      return true
    },
    async close() {
      for (const store of stores) await store.close()
      await upstreams.close()
      await hooks.close()
      await rm(folder, { recursive: true, force: true })
    },
  }

  /** Mails leave over a wire that the clock does not see by itself. */
  function bound(store: Store): StageParts {
    const wiring = { scenario, organisation, upstreams, clock, store, log, fetch: clock.fetch }
    const parts = bindParts(wiring)
    return {
      ...parts,
      mailbox: { send: (mail, call) => clock.during('smtp', () => parts.mailbox.send(mail, call)) },
    }
  }

  function observe(happening: Happening): void {
    options.observe?.(happening)
    if (happening.type !== 'stepped') return
    talk.states = happening.states
    path.push(...happening.transitions.map(({ from, event, to }) => [from, event, ...to].join(' ')))
  }
}
