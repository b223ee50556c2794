import type { HttpBindings } from '@hono/node-server'
import type { Clock } from './clock.ts'
import type { Faults } from './faults.ts'
import type { Journal } from './journal.ts'
import { maskQuery, maskText } from './mask.ts'
import { routeOf } from './route.ts'
import type { Fault } from './scenario/fault.ts'
import { sleep } from './sleep.ts'
import { type Answer, cutOff, prevents, spoiled } from './spoil.ts'

/**
 * Told when an answer begins to wait on the clock, with the request's `x-request-id`; the function returned is
 * called when it waits no more, also because the client has gone. A host with virtual time thereby knows when
 * nothing but the clock can go on.
 */
export type Asleep = (requestId: string | undefined) => () => void

/** What stands between the wire and the routes. */
export interface Transport {
  readonly clock: Clock
  readonly journal: Journal
  readonly faults: Faults
  readonly asleep: Asleep
  /** Milliseconds that this request takes without any fault. */
  readonly latency: (request: string) => number
  readonly local: (time: number) => string
}

/** A handler for one upstream's server. */
export type Handler = (request: Request, bindings: HttpBindings) => Promise<Response>

/**
 * Serves one upstream: notes each request, lets it wait, lets faults have their way, and answers.
 *
 * A POST does its work as soon as it has come, and its answer waits afterwards, so that a client which gives
 * up meanwhile cannot know whether it was done. Any other method does it when the wait is over.
 */
export function transport(
  routes: (request: Request) => Response | Promise<Response>,
  parts: Transport,
): Handler {
  const { clock, journal, faults, latency, local } = parts

  return async (request, { incoming, outgoing }) => {
    const gone = new AbortController()
    outgoing.once('close', () => gone.abort())
    const { pathname, search, searchParams } = new URL(request.url)
    const route = maskText(routeOf(request.method, decoded(pathname)))
    const fault = faults.take('sienge', route)
    const end = opened(request.method, route, pathname, searchParams, fault)

    const work = async (): Promise<Answer | undefined> =>
      prevents(fault) ? undefined : taken(await routes(request))
    const early = request.method === 'POST' ? await work() : undefined
    const ms = latency(`${request.method} ${pathname}${search}`) + (fault?.delayMs ?? 0)
    if (!(await waited(ms, request, gone.signal, () => end(0)))) return alreadySent()
    const answer = spoiled(fault, early ?? (await work()))
    if (fault?.reset && !fault.truncate) {
      end(0)
      incoming.socket.resetAndDestroy()
      return alreadySent()
    }
    end(answer.status)
    const headers = { date: new Date(clock.now()).toUTCString(), ...answer.headers, 'x-sandbox': 'cristal' }
    if (fault?.reset) {
      cutOff({ ...answer, headers }, outgoing)
      return alreadySent()
    }
    return new Response(bodiless.has(answer.status) ? null : answer.body, { status: answer.status, headers })
  }

  function opened(
    method: string,
    route: string,
    path: string,
    query: URLSearchParams,
    fault: Fault | undefined,
  ): (status: number) => void {
    const came = clock.now()
    const end = journal.open({
      at: local(came),
      upstream: 'sienge',
      method,
      route,
      path: maskText(decoded(path)),
      query: maskQuery(query),
      ...(fault && { fault: true }),
    })
    return (status) => end(status, clock.now() - came)
  }

  async function waited(
    ms: number,
    request: Request,
    signal: AbortSignal,
    onGone: () => void,
  ): Promise<boolean> {
    if (ms <= 0 && !signal.aborted) return true
    const awake = parts.asleep(request.headers.get('x-request-id') ?? undefined)
    const stayed = await sleep(clock, ms, signal)
    if (!stayed) onGone()
    awake()
    return stayed
  }
}

const bodiless = new Set([204, 205, 304])

async function taken(response: Response): Promise<Answer> {
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  }
}

/** Tells the server that nothing is left to send. */
function alreadySent(): Response {
  return new Response(null, { headers: { 'x-hono-already-sent': 'true' } })
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
