import type { Back4appConnection } from '@cristal/back4app'

/** A request as a test writes it down. */
export interface Asking {
  readonly path: string
  readonly method?: string
  readonly query: Readonly<Record<string, unknown>>
  readonly body: Readonly<Record<string, unknown>> | URLSearchParams | string
  /** Absent: JSON, or that of a form. `undefined`: none is sent. */
  readonly type?: string | undefined
  /** In place of the right keys; `null` is not sent. */
  readonly keys?: { readonly applicationId?: string | null; readonly restApiKey?: string | null }
}

/** An answer as a test compares it. */
export interface Answer {
  readonly status: number
  readonly type: string | null
  /** JSON as it is, but for words that are the engine's; of a page what stands in it. */
  readonly body: unknown
}

/** Asks an app with plain requests. */
export function asker(connection: Back4appConnection): (asking: Asking) => Promise<Answer> {
  return async ({ path, method = 'POST', query, body, keys = {}, ...rest }) => {
    const address = new URL(connection.url + path)
    for (const [name, value] of Object.entries(query))
      for (const each of [value].flat()) address.searchParams.append(name, String(each))
    const { applicationId, restApiKey } = { ...connection, ...keys }
    const form = body instanceof URLSearchParams
    const usual = form ? 'application/x-www-form-urlencoded' : 'application/json'
    const type = 'type' in rest ? rest.type : usual
    const sent = typeof body === 'string' || form ? body.toString() : JSON.stringify(body)
    const response = await fetch(address, {
      method,
      headers: {
        ...(applicationId !== null && { 'x-parse-application-id': applicationId }),
        ...(restApiKey !== null && { 'x-parse-rest-api-key': restApiKey }),
        ...(type !== undefined && { 'content-type': type }),
      },
      // As bytes, or fetch would name a type where none is to be sent.
      ...(method !== 'GET' && { body: new TextEncoder().encode(sent) }),
    })
    const received = response.headers.get('content-type')
    return { status: response.status, type: received, body: shown(received, await response.text()) }
  }
}

function shown(type: string | null, text: string): unknown {
  if (type?.startsWith('text/html')) return /<pre>(.*)<\/pre>/.exec(text)?.[1]
  const json: unknown = JSON.parse(text)
  const unreadable = typeof json === 'object' && json !== null && 'error' in json && !('code' in json)
  return unreadable && json.error !== 'unauthorized' ? { ...json, error: 'some words' } : json
}
