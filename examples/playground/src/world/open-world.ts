import { bot } from '@cristal/bot'
import { acquainted, bindParts, organisationOf } from '@cristal/cli'
import type { Bot } from '@cristal/dialogue'
import { conversationApi, createHost, isoAt, jsonLog, serve, sqliteStore } from '@cristal/runtime'
import type { Happening, Host, Log, Store } from '@cristal/runtime'
import { runningClock, sandbox } from '@cristal/sandbox'
import type { RunningClock, Scenario } from '@cristal/sandbox'

import { history, type History } from '../feed/history.ts'
import type { Call, Letter, Person } from '../wire.ts'
import { callsOf } from './calls-of.ts'
import { deskHook } from './desk-hook.ts'
import { type DeskSide, deskSide } from './desk-side.ts'
import { type Faults, faultsOf } from './fault-presets.ts'
import { lettersOf } from './letters-of.ts'
import { peopleOf } from './people-of.ts'

export interface WorldOptions {
  /** Milliseconds since 1970. */
  readonly now: number
  /** The file of its conversations. */
  readonly file: string
  /** Absent: the host's own. */
  readonly log: Log | undefined
  /** Told that something may look different now. */
  readonly changed: () => void
  /** Who else is to be told what conversations of this bot do. */
  readonly observing?: (bot: Bot) => (happening: Happening) => void
}

/** A scenario that is being played: its upstreams, its clock, and a host that can be killed and started again. */
export interface World {
  readonly organisation: string
  readonly timeZone: string
  readonly channel: Scenario['channel']
  readonly clock: RunningClock
  /** How often the clock was moved. */
  readonly moves: number
  readonly adminUrl: string
  /** Origins of the upstreams that hand out files. */
  readonly filesAt: readonly string[]
  /** Whom one can be. */
  readonly people: readonly Person[]
  readonly faults: Faults
  readonly desk: DeskSide
  readonly history: History
  /** The host that runs now; another after each restart. */
  readonly host: Host
  readonly bot: Bot
  readonly store: Store
  /** Raised by each restart. */
  readonly run: number
  journal(): readonly Call[]
  mails(): readonly Letter[]
  /** Serves the host's HTTP API. */
  api(request: Request): Promise<Response>
  /** Moves the clock forward. */
  advance(ms: number): void
  /** Kills the host as a power cut would, and starts another one on what the file holds. */
  restart(): void
  close(): Promise<void>
}

/** Opens a scenario's world, with its host running. */
export async function openWorld(scenario: Scenario, options: WorldOptions): Promise<World> {
  const { file, log = jsonLog(), changed, observing } = options
  const clock = runningClock(options.now)
  const organisation = organisationOf(scenario)
  const { channel } = scenario
  const past = history()
  const stores: Store[] = []
  const upstreams = await sandbox(scenario, {
    clock,
    onRequest: changed,
    onMail: changed,
    onDesk: changed,
  })
  const { rocketchat } = upstreams
  const faults = faultsOf(upstreams)
  const desk = deskSide(rocketchat.agents, scenario.desk, changed)
  let running = begin()
  const hook = deskHook(rocketchat, () => running, log)
  const hooked = await serve(hook, { port: 0 })
  rocketchat.agents.callTo(hooked.url)
  let moves = 0
  let run = 1

  return {
    organisation: organisation.id,
    timeZone: organisation.timeZone,
    channel,
    clock,
    get moves() {
      return moves
    },
    adminUrl: upstreams.adminUrl,
    filesAt: [new URL(rocketchat.url).origin],
    people: peopleOf(scenario),
    faults,
    desk,
    history: past,
    get host() {
      return running.host
    },
    get bot() {
      return running.cristal
    },
    get store() {
      return running.store
    },
    get run() {
      return run
    },
    journal: () => callsOf(upstreams.journal),
    mails: () => lettersOf(upstreams.mails),
    api: (request) => running.api(request),
    advance(ms) {
      clock.advance(ms)
      moves++
      changed()
    },
    restart() {
      running.host.abandon()
      running = begin()
      run++
      changed()
    },
    async close() {
      rocketchat.agents.callTo(undefined)
      await hooked.close()
      await running.host.stop()
      for (const store of stores) await store.close()
      await upstreams.close()
    },
  }

  function begin() {
    const own = sqliteStore(file)
    stores.push(own)
    const store = scenario.contact === undefined ? own : acquainted(own, scenario.contact)
    const parts = bindParts({ scenario, organisation, upstreams, clock, store, log })
    const cristal = bot({ organisations: [organisation], ...parts })
    const tell = observing?.(cristal)
    const host = createHost({
      bot: cristal,
      store,
      clock,
      log,
      observe(happening) {
        past.note(happening, isoAt(clock.now(), organisation.timeZone))
        changed()
        tell?.(happening)
      },
    })
    return { cristal, host, store, api: conversationApi({ host, clock, channel }) }
  }
}
