import type { Snare } from './snare.ts'

/** Much longer than any victim lives. */
const forever = 3_600_000

/**
 * Requests to the upstream during which the process can be killed.
 *
 * @param admin - of the sandbox, which is told to let the answer wait.
 */
export function snaredFetch(admin: string, { pass, closes, hold }: Snare): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const order = request.method === 'POST'
    if (order) pass('mail unsent')
    const stage = order ? 'mail in flight' : 'read in flight'
    if (closes(stage)) {
      await delayNext(request.method)
      void fetch(request)
      return hold({ stage, awaits: `${request.method} ` })
    }
    const response = await fetch(request)
    if (order) pass('mail answered')
    return response
  }

  async function delayNext(method: string): Promise<void> {
    await fetch(`${admin}/__sandbox/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ route: `${method} *`, delayMs: forever }),
    })
  }
}
