import type { HttpBindings } from '@hono/node-server'
import { maskQuery, maskText } from './mask.ts'
import type { Fault } from './scenario/fault.ts'
import { sleep } from './sleep.ts'
import { type Answer, cutOff, prevents, spoiled } from './spoil.ts'
import type { Upstream } from './upstream.ts'
import type { World } from './world.ts'

/** A handler for one upstream's server. */
export type Handler = (request: Request, bindings: HttpBindings) => Promise<Response>

/**
 * Serves one upstream: notes each request, lets it wait, lets faults have their way, and answers.
 *
 * A GET does its work when the wait is over. Any other method does it as soon as it has come, and its answer
 * waits afterwards, so that a client which gives up meanwhile cannot know whether it was done.
 *
 * @param latency - milliseconds that a request takes without any fault
 */
export function transport(upstream: Upstream, world: World, latency: (request: string) => number): Handler {
  const { clock, journal, faults } = world

  return async (request, { incoming, outgoing }) => {
    const gone = new AbortController()
    outgoing.once('close', () => gone.abort())
    const { pathname, search, searchParams } = new URL(request.url)
    const route = maskText(upstream.routeOf(request.method, decoded(pathname)))
    const fault = faults.take(upstream.name, route)
    const end = opened(request.method, route, pathname, searchParams, fault)

    const work = async (): Promise<Answer | undefined> =>
      prevents(fault) ? undefined : taken(await upstream.answer(request))
    const early = reads.has(request.method) ? undefined : await work()
    const ms = latency(`${request.method} ${pathname}${search}`) + (fault?.delayMs ?? 0)
    if (!(await waited(ms, request, gone.signal, () => end(0)))) return alreadySent()
    const answer = spoiled(fault, early ?? (await work()), (status) => upstream.failure(status))
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
    if (bodiless.has(answer.status)) return new Response(null, { status: answer.status, headers })
    if (new Headers(headers).has('content-type'))
      return new Response(answer.body, { status: answer.status, headers })
    // Given a `Response`, the server would name a type where the real service names none.
    outgoing.writeHead(answer.status, { ...headers, 'content-length': answer.body.length }).end(answer.body)
    return alreadySent()
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
      at: world.local(came),
      upstream: upstream.name,
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
    const awake = world.asleep(request.headers.get('x-request-id') ?? undefined)
    const stayed = await sleep(clock, ms, signal)
    if (!stayed) onGone()
    awake()
    return stayed
  }
}

const reads = new Set(['GET', 'HEAD'])
const bodiless = new Set([204, 205, 304])

async function taken(response: Response): Promise<Answer> {
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
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
