import type { Call } from '@cristal/dialogue'

import { boundedJson } from './bounded-json.ts'
import { type BothubConnection, checkedConnection } from './connection.ts'
import { failure } from './failure.ts'
import { type ParseAnswer, parseAnswer } from './parse-answer.ts'
import { UnderstandingError } from './understanding-error.ts'

/** Parses a text by the repository of the organisation that asks. */
export type Parse = (text: string, call: Call) => Promise<ParseAnswer>

/** One connection for all, or the one of the organisation whose id is given. */
export type Connections = BothubConnection | ((organisation: string) => BothubConnection)

/** Bothub over HTTP: its answers checked, its failures told apart. Asks once; the caller's signal rules. */
export function bothubApi(connections: Connections, fetch: typeof globalThis.fetch): Parse {
  const connectionOf = connectionsBy(connections)
  return async (text, call) => {
    call.signal.throwIfAborted()
    const { url, token } = connectionOf(call.organisation)
    try {
      const response = await fetch(`${url}/v2/parse`, {
        method: 'POST',
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'x-request-id': encodeURI(call.key.toWellFormed()),
        },
        body: JSON.stringify({ language: 'pt_br', text }),
        // What a person wrote goes to the address that the host gave, and nowhere else.
        redirect: 'manual',
        signal: call.signal,
      })
      if (!response.ok) throw await failure(response)
      return fitting(await boundedJson(response))
    } catch (error) {
      if (error instanceof UnderstandingError) throw error
      call.signal.throwIfAborted()
      throw new UnderstandingError('unavailable', 'The connection to Bothub failed.', { cause: error })
    }
  }
}

function connectionsBy(connections: Connections): (organisation: string) => Required<BothubConnection> {
  if (typeof connections === 'function') return (organisation) => checkedConnection(connections(organisation))
  const checked = checkedConnection(connections)
  return () => checked
}

function fitting(body: unknown): ParseAnswer {
  const result = parseAnswer.safeParse(body)
  if (result.success) return result.data
  const wrong = result.error.issues.slice(0, 3).map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new UnderstandingError('unexpectedResponse', `Bothub's answer does not fit (${wrong.join('; ')}).`)
}
