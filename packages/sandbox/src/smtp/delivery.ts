import type { Fault } from '../scenario/fault.ts'
import { sleep } from '../sleep.ts'
import type { World } from '../world.ts'
import { smtpRoute } from './routes.ts'

/** A step of a mail's way in, at which it may go wrong. */
export type Moment = 'greeting' | 'login' | 'recipient' | 'content'

/** What the client is answered: nothing unusual, an error, or nothing at all, for its connection is cut. */
export type Verdict = 'go on' | 'cut' | Error

/** The way in of one mail: what goes wrong on it, and what the journal says of it. */
export interface Delivery {
  /** Whether its content is to be kept. */
  readonly keeps: boolean
  readonly ended: boolean
  /** What is answered at a moment. Resolves to `cut`, too, when the client has gone while it waited. */
  at(moment: Moment): Promise<Verdict>
  /** Notes how it ended; only the first end counts. 0: the connection is gone. */
  end(status: number): void
}

/** Opens the way in of a mail from a client, who is `gone` once its connection is. */
export function delivery(world: World, gone: AbortSignal): Delivery {
  const { clock, journal, faults } = world
  const fault = faults.take('smtp', smtpRoute)
  const came = clock.now()
  const note = journal.open({
    at: world.local(came),
    upstream: 'smtp',
    method: 'SMTP',
    route: smtpRoute,
    path: '/mail',
    query: {},
    ...(fault && { fault: true }),
  })
  let ended = false

  return {
    get ended() {
      return ended
    },
    keeps: fault?.after === true || (fault?.status === undefined && !fault?.reset),
    async at(moment) {
      if (fault === undefined || moment !== momentOf(fault)) return 'go on'
      if (!(await waited(fault.delayMs ?? 0)) || fault.reset) return 'cut'
      return fault.status === undefined ? 'go on' : answerOf(fault, fault.status)
    },
    end(status) {
      if (!ended) note(status, clock.now() - came)
      ended = true
    },
  }

  async function waited(ms: number): Promise<boolean> {
    if (ms <= 0) return true
    const awake = world.asleep('smtp')
    const stayed = await sleep(clock, ms, gone)
    awake()
    return stayed
  }
}

/** A server says 421 instead of hello, speaks of the login at the login, and of anything else once it knows for whom. */
function momentOf({ status, reset, after }: Fault): Moment {
  if (after || (status === undefined && !reset)) return 'content'
  if (status === 421) return 'greeting'
  return status !== undefined && logins.has(status) ? 'login' : 'recipient'
}

const logins = new Set([454, 534, 535])

function answerOf({ body }: Fault, status: number): Error {
  return Object.assign(new Error(typeof body === 'string' ? body : 'Sandbox fault'), { responseCode: status })
}
