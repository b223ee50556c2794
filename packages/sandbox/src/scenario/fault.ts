import * as z from 'zod'
import { text } from './value.ts'

const wait = 'milliseconds, from 0 on'

/**
 * What is to go wrong, with the next `times` requests that match `route`.
 *
 * - `status`, `body`, `headers`: this answer instead of the real one. A `body` alone comes with status 200.
 * - `delayMs`: the answer comes so much later. Alone, it is the real answer.
 * - `reset`: no answer, the connection is cut.
 * - `truncate`: the answer's body ends halfway; with `reset`, the connection is cut there.
 * - `after`: the work is done before it goes wrong (the mail leaves, its answer is lost). Otherwise nothing is
 *   done, unless `delayMs` or `truncate` stand alone.
 */
export const fault = z.looseObject({
  upstream: z.enum(['sienge', 'back4app', 'bothub', 'rocketchat', 'smtp']).default('sienge'),
  route: text('a route such as "GET /customers", or "*"').default('*'),
  times: z.int('how many requests, from 1 on').min(1, 'how many requests, from 1 on').default(1),
  status: z.int('an HTTP status from 200 to 599').min(200).max(599).optional(),
  body: z.unknown().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  delayMs: z.number(wait).min(0, wait).optional(),
  reset: z.boolean().optional(),
  truncate: z.boolean().optional(),
  after: z.boolean().optional(),
})
export type Fault = z.output<typeof fault>
/** A fault as people write it. */
export type FaultInput = z.input<typeof fault>
