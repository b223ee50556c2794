import type { Call } from '../ports/call.ts'

/** A call of a port that nobody gives up, for tests; `changes` win. */
export function portCall(changes: Partial<Call> = {}): Call {
  return { organisation: 'horizonte', key: 'contract-1', signal: new AbortController().signal, ...changes }
}

/** A call that was given up before it was made, and why. */
export function givenUpCall(reason: unknown): Call {
  const controller = new AbortController()
  controller.abort(reason)
  return portCall({ signal: controller.signal })
}

// Machines have no use for it, so their types do not know it; each platform that runs tests has it.
declare const AbortController: new () => { readonly signal: AbortSignal; abort(reason?: unknown): void }
