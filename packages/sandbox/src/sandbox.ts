import { randomBytes } from 'node:crypto'
import { adminApp } from './admin.ts'
import type { Asleep } from './asleep.ts'
import { type Back4appAccess, back4appUpstream } from './back4app/upstream.ts'
import { type BothubAccess, bothubUpstream } from './bothub/upstream.ts'
import { type Clock, runningClock } from './clock.ts'
import { faultList } from './faults.ts'
import { journal, type JournalEntry } from './journal.ts'
import { latencies } from './latency.ts'
import { listen, type Listening } from './listen.ts'
import type { ListeningPort } from './listening-port.ts'
import { localTime } from './local-time.ts'
import type { Mail } from './mail.ts'
import type { Fault, FaultInput } from './scenario/fault.ts'
import type { DeskEntry } from './rocketchat/desk-room.ts'
import { type RocketChatAccess, rocketchatUpstream } from './rocketchat/upstream.ts'
import { parseFaults } from './scenario/parse-scenario.ts'
import type { Scenario } from './scenario/scenario.ts'
import type { Credentials } from './sienge/credentials.ts'
import { siengeUpstream } from './sienge/upstream.ts'
import { type SmtpAccess, smtpSink } from './smtp/sink.ts'
import { transport } from './transport.ts'
import type { Upstream, UpstreamName } from './upstream.ts'
import type { World } from './world.ts'

export interface SandboxOptions {
  /** Port of SIENGE. Absent: any that is free. */
  readonly port?: number
  /** Port of the administration. Absent: any that is free. */
  readonly adminPort?: number
  /** Of SIENGE. Absent: made up for this sandbox. */
  readonly credentials?: Credentials
  /** Absent: starts at the scenario's `now` and runs on. */
  readonly clock?: Clock
  readonly asleep?: Asleep
  /** What webhooks leave by. Absent: the platform's own. */
  readonly fetch?: typeof globalThis.fetch
  /** What latencies and shuffled installments follow from. Absent: the scenario's tenant. */
  readonly seed?: string
  /** Hears of each request once it is answered or lost, before its answer leaves. */
  readonly onRequest?: (entry: JournalEntry) => void
  /** Hears of each mail as it leaves, before the request that asked for it is answered. */
  readonly onMail?: (mail: Mail) => void
  /** Hears of everything that reaches the humans at the desk, before the request that brought it is answered. */
  readonly onDesk?: (entry: DeskEntry) => void
}

/** The upstreams of one scenario, serving on this machine until closed. */
export interface Sandbox extends AsyncDisposable {
  /** The base of SIENGE's API with its tenant: `http://127.0.0.1:…/horizonte/public/api/v1`. */
  readonly url: string
  /** Where `/__sandbox/journal`, `/__sandbox/mails` and the rest of the administration are. */
  readonly adminUrl: string
  readonly credentials: Credentials
  readonly back4app: Back4appAccess
  readonly bothub: BothubAccess
  readonly rocketchat: RocketChatAccess
  readonly smtp: SmtpAccess
  /** Every request so far, of all upstreams, in the order in which they came. */
  readonly journal: readonly JournalEntry[]
  /** Every mail that would have left, in order. */
  readonly mails: readonly Mail[]
  /** Faults still to come, from the scenario and added since. */
  readonly faults: {
    /** @throws {@link ScenarioError} that names each wrong field. */
    add(faults: FaultInput | readonly FaultInput[]): void
    left(): readonly Fault[]
    clear(): void
  }
  /** From now on nobody listens on the upstream's port: connections are refused, until it is {@link Sandbox.up} again. */
  down(upstream: UpstreamName): Promise<void>
  /** Lets the upstream listen again, on the same port. One that does already goes on. */
  up(upstream: UpstreamName): Promise<void>
  /** Milliseconds since 1970, by the sandbox's clock. */
  now(): number
  close(): Promise<void>
}

/**
 * Starts the upstreams that a scenario describes, on 127.0.0.1. Rejects when a port is taken.
 *
 * @example
 * await using world = await sandbox(parseScenario(json))
 * const token = btoa(`${world.credentials.user}:${world.credentials.password}`)
 * await fetch(`${world.url}/customers?cpf=52998224725`, { headers: { authorization: `Basic ${token}` } })
 */
export async function sandbox(scenario: Scenario, options: SandboxOptions = {}): Promise<Sandbox> {
  const running = options.clock === undefined ? runningClock(Date.parse(scenario.now)) : undefined
  const clock: Clock = options.clock ?? running ?? runningClock(0)
  const local = localTime(scenario.now)
  const seed = options.seed ?? scenario.sienge.tenant
  const credentials = options.credentials ?? {
    user: 'sandbox',
    password: randomBytes(18).toString('base64url'),
  }
  const requests = journal(options.onRequest)
  const faults = faultList(scenario.faults)
  const mails: Mail[] = []
  const servers = new Map<UpstreamName, Listening>()

  const world: World = {
    scenario,
    clock,
    seed,
    journal: requests,
    faults,
    asleep: options.asleep ?? (() => () => undefined),
    fetch: options.fetch ?? globalThis.fetch,
    local,
    today: () => local(clock.now()).slice(0, 10),
    origin: (upstream) => servers.get(upstream)?.origin ?? '',
    post(content) {
      const mail = { at: local(clock.now()), ...content }
      mails.push(mail)
      options.onMail?.(mail)
    },
  }
  const back4app = back4appUpstream(world, credentials)
  const bothub = bothubUpstream(world)
  const rocketchat = rocketchatUpstream(world, (entry) => options.onDesk?.(entry))
  const upstreams: readonly Upstream[] = [siengeUpstream(world, credentials), back4app, bothub, rocketchat]
  const ports: Partial<Record<UpstreamName, number>> = { sienge: options.port ?? 0 }
  for (const upstream of upstreams) {
    const { name, latency } = upstream
    const wait = latencies(latency, name === 'sienge' ? seed : `${seed} ${name}`)
    servers.set(name, await listen(transport(upstream, world, wait), ports[name] ?? 0))
  }
  const smtp = await smtpSink(world)
  const doors = new Map<UpstreamName, Omit<ListeningPort, 'number'>>([...servers, ['smtp', smtp]])
  const administration = adminApp({
    scenario,
    journal: requests.entries,
    mails,
    faults,
    agents: rocketchat.access().agents,
    running,
    now: () => local(clock.now()),
  })
  const admin = await listen((request) => administration.fetch(request), options.adminPort ?? 0)

  return {
    url: `${world.origin('sienge')}/${scenario.sienge.tenant}/public/api/v1`,
    adminUrl: admin.origin,
    credentials,
    back4app: back4app.access(),
    bothub: bothub.access(),
    rocketchat: rocketchat.access(),
    smtp: smtp.access,
    journal: requests.entries,
    mails,
    faults: {
      add: (input) => faults.add(parseFaults(input)),
      left: () => faults.left(),
      clear: () => faults.clear(),
    },
    down: async (upstream) => doors.get(upstream)?.down(),
    up: async (upstream) => doors.get(upstream)?.up(),
    now: () => clock.now(),
    close,
    [Symbol.asyncDispose]: close,
  }

  async function close(): Promise<void> {
    for (const upstream of upstreams) await upstream.close?.()
    await Promise.all([admin, ...doors.values()].map((server) => server.close()))
  }
}
