import { bot } from '@cristal/bot'
import { acquainted, organisationOf } from '@cristal/cli'
import type { Bot } from '@cristal/dialogue'
import { embeddedUnderstanding } from '@cristal/nlu'
import { conversationApi, createHost, isoAt, limiterOn, sqliteStore } from '@cristal/runtime'
import type { Happening, Host, Log, Store } from '@cristal/runtime'
import { runningClock, sandbox } from '@cristal/sandbox'
import type { RunningClock, Sandbox, Scenario } from '@cristal/sandbox'
import { sienge } from '@cristal/sienge'

import { history, type History } from '../feed/history.ts'
import type { Call, Letter } from '../wire.ts'
import { callsOf } from './calls-of.ts'
import { type Faults, faultsOf } from './fault-presets.ts'

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
  readonly faults: Faults
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
  const { file, log, changed, observing } = options
  const clock = runningClock(options.now)
  const organisation = organisationOf(scenario)
  const understanding = embeddedUnderstanding()
  const { channel } = scenario
  const past = history()
  const letters: Letter[] = []
  const stores: Store[] = []
  const upstreams = await sandbox(scenario, {
    clock,
    onRequest: changed,
    onMail: (mail) => deliver({ ...mail, from: 'sienge' }),
  })
  const faults = faultsOf(upstreams)
  let running = begin()
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
    filesAt: [],
    faults,
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
    mails: () => letters.slice(-100),
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
      await running.host.stop()
      for (const store of stores) await store.close()
      await upstreams.close()
    },
  }

  function begin() {
    const own = sqliteStore(file)
    stores.push(own)
    const store = scenario.contact === undefined ? own : acquainted(own, scenario.contact)
    const cristal = bot({
      organisations: [organisation],
      understanding,
      limiter: limiterOn(store, clock),
      mailbox: {
        async send({ to, subject, body }) {
          deliver({ at: isoAt(clock.now(), organisation.timeZone), from: 'bot', to, subject, body })
        },
      },
      ...sienge({ connection: connectionTo(upstreams) }),
    })
    const tell = observing?.(cristal)
    const host = createHost({
      bot: cristal,
      store,
      clock,
      ...(log && { log }),
      observe(happening) {
        past.note(happening, isoAt(clock.now(), organisation.timeZone))
        changed()
        tell?.(happening)
      },
    })
    return { cristal, host, store, api: conversationApi({ host, clock, channel }) }
  }

  function deliver({ at, from, to, subject, body }: Letter): void {
    letters.push({ at, from, to, subject, body })
    changed()
  }
}

function connectionTo({ url, credentials }: Sandbox): Parameters<typeof sienge>[0]['connection'] {
  return { url, ...credentials }
}
