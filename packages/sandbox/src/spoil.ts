import type { ServerResponse } from 'node:http'
import type { Fault } from './scenario/fault.ts'

/** An answer before it is put on the wire. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

/** Whether a fault comes in the way of the work; otherwise the work is done, and only its answer suffers. */
export function prevents(fault: Fault | undefined): boolean {
  if (fault === undefined || fault.after) return false
  const { status, body, reset, truncate } = fault
  return status !== undefined || body !== undefined || (reset === true && !truncate)
}

/**
 * The answer that leaves; `honest` is absent when the work was not done. `failure` tells what the service says
 * with a status.
 */
export function spoiled(
  fault: Fault | undefined,
  honest: Answer | undefined,
  failure: (status: number) => unknown,
): Answer {
  const { status, body, headers, truncate } = fault ?? {}
  const base =
    status === undefined && body === undefined && honest ? honest : made(status ?? 200, body, failure)
  const answer = { ...base, headers: { ...base.headers, ...headers } }
  return truncate ? { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) } : answer
}

/** Sends the head for the whole body, then what is there of it, and hangs up. */
export function cutOff({ status, headers, body }: Answer, outgoing: ServerResponse): void {
  outgoing.writeHead(status, { ...headers, 'content-length': String(body.length * 2 + 1) })
  outgoing.write(body, () => outgoing.destroy())
}

function made(status: number, body: unknown, failure: (status: number) => unknown): Answer {
  if (typeof body === 'string')
    return { status, headers: { 'content-type': typeOf(body) }, body: bytes(body) }
  if (body === undefined && status < 400) return { status, headers: {}, body: bytes('') }
  const json = JSON.stringify(body ?? failure(status))
  return { status, headers: { 'content-type': 'application/json' }, body: bytes(json) }
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

function typeOf(body: string): string {
  if (/^\s*</.test(body)) return 'text/html; charset=utf-8'
  return /^\s*[{["]/.test(body) ? 'application/json' : 'text/plain; charset=utf-8'
}
