import type { Installments } from '@cristal/financial'

import { checkedConnection, type Back4appConnection } from './connection.ts'
import { installmentsOf } from './installments.ts'

export interface Back4appOptions {
  /** One connection for all, or the one of the organisation whose id is given. */
  readonly connection: Back4appConnection | ((organisation: string) => Back4appConnection)
  /**
   * Where the parameters travel. In the query, SIENGE's token stands in the address, which proxies log.
   *
   * @defaultValue 'body'
   */
  readonly transport?: 'body' | 'query'
  /** Absent: the platform's own. */
  readonly fetch?: typeof globalThis.fetch
}

/**
 * Binds the port `Installments` to the cloud function `installments` of a Back4app app. It neither retries nor times
 * out: errors say what may be done about them, and the caller's signal rules. Throws a `TypeError` for a connection
 * that cannot work.
 *
 * @example
 * ```ts
 * const installments = back4app({
 *   connection: {
 *     url: 'https://parseapi.back4app.com',
 *     applicationId,
 *     restApiKey,
 *     domain: 'minhaconstrutora',
 *     token: Buffer.from(`${user}:${password}`).toString('base64'),
 *   },
 * })
 * ```
 */
export function back4app(options: Back4appOptions): Installments {
  const { transport = 'body', fetch = globalThis.fetch } = options
  return installmentsOf({ connectionOf: connections(options.connection), transport, fetch })
}

function connections(
  connection: Back4appOptions['connection'],
): (organisation: string) => Back4appConnection {
  if (typeof connection === 'function') return (organisation) => checkedConnection(connection(organisation))
  const checked = checkedConnection(connection)
  return () => checked
}
