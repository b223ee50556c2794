import type { Call } from '@cristal/dialogue'

import type { Back4appConnection } from './connection.ts'

/** A call of the function `installments`: its parameters in the body, or in the query as texts. */
export function requestTo(
  { url, applicationId, restApiKey }: Back4appConnection,
  transport: 'body' | 'query',
  parameters: Readonly<Record<string, string>>,
  { key, signal }: Call,
): Request {
  const address = new URL(`${url.replace(/\/+$/, '')}/functions/installments`)
  if (transport === 'query') address.search = new URLSearchParams(parameters).toString()
  return new Request(address, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      'x-parse-application-id': applicationId,
      'x-parse-rest-api-key': restApiKey,
      'x-request-id': encodeURI(key.toWellFormed()),
    },
    body: transport === 'body' ? JSON.stringify(parameters) : '{}',
    // A redirect would carry the keys to another address.
    redirect: 'manual',
    signal,
  })
}
