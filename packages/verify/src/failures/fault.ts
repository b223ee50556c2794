import type { FaultInput } from '@cristal/sandbox'

/** One way in which a system fails, as the table names it. */
export interface FaultCase {
  readonly name: string
  /** What the system does; absent: nobody listens there. */
  readonly fault?: (answer: Answers) => Omit<FaultInput, 'upstream' | 'route'>
}

/** Bodies that only a call knows. */
export interface Answers {
  /** JSON of another shape than the call reads. */
  readonly wrongTypes: unknown
  /** JSON that the call would take, were it not for its size. */
  readonly right: object
}

/** For longer than any attempt. */
const every = { times: 1000 }
const bigger = 5.5 * 1024 * 1024

/** What may go wrong with a request over HTTP. */
export const httpFaults: readonly FaultCase[] = [
  { name: 'time-out', fault: () => ({ ...every, delayMs: 600_000 }) },
  { name: 'connection refused' },
  status(401),
  status(404),
  status(422),
  status(429),
  status(500),
  { name: '503, then fine', fault: () => ({ status: 503 }) },
  { name: 'malformed JSON', fault: ({ right }) => body(JSON.stringify(right).slice(0, -1)) },
  { name: 'HTML', fault: () => body('<!doctype html><title>Manutenção programada</title>') },
  { name: 'empty 200', fault: () => ({ ...every, status: 200 }) },
  { name: 'wrong types', fault: ({ wrongTypes }) => body(wrongTypes) },
  { name: '5 MB body', fault: ({ right }) => body(JSON.stringify({ ...right, pad: 'x'.repeat(bigger) })) },
]

/** What may go wrong with a mail over SMTP. */
export const mailFaults: readonly FaultCase[] = [
  { name: 'time-out', fault: () => ({ ...every, delayMs: 600_000 }) },
  { name: 'connection refused' },
  status(421),
  status(450),
  status(550),
  { ...status(535), name: '535 at the login' },
  { name: 'dropped before DATA', fault: () => ({ ...every, reset: true }) },
  { name: 'dropped after DATA', fault: () => ({ ...every, reset: true, after: true }) },
]

function status(code: number): FaultCase {
  return { name: `${code}`, fault: () => ({ ...every, status: code }) }
}

function body(content: unknown): Omit<FaultInput, 'upstream' | 'route'> {
  return { ...every, status: 200, body: content }
}
