import type { Customers, Slips, Statements } from '@cristal/financial'

import { siengeApi } from './api.ts'
import { mostBytes } from './bounded-text.ts'
import { checkedConnection, type SiengeConnection } from './connection.ts'
import { siengeCustomers } from './customers.ts'
import { siengeSlips } from './slips.ts'
import { siengeStatements } from './statements.ts'

export interface SiengeOptions {
  /** One connection for all, or the one of the organisation whose id is given. */
  readonly connection: SiengeConnection | ((organisation: string) => SiengeConnection)
  /** The most bytes of a statement that is read whole; a larger one is `tooLarge`. Absent: five megabytes. */
  readonly largestStatement?: number
  /** Absent: the platform's own. */
  readonly fetch?: typeof globalThis.fetch
}

/** The billing ports, served by SIENGE. */
export interface Sienge {
  readonly customers: Customers
  readonly statements: Statements
  readonly slips: Slips
}

/**
 * Binds the billing ports to the SIENGE public API. It neither retries nor times out: errors say what may be
 * done about them, and the caller's signal rules. Throws a `TypeError` for a connection or a size that cannot work.
 *
 * @example
 * ```ts
 * const { customers, statements, slips } = sienge({
 *   connection: { url: 'https://api.sienge.com.br/minhaconstrutora/public/api/v1', user, password },
 * })
 * ```
 */
export function sienge(options: SiengeOptions): Sienge {
  const api = siengeApi(connections(options.connection), options.fetch ?? globalThis.fetch)
  return {
    customers: siengeCustomers(api),
    statements: siengeStatements(api, checkedSize(options.largestStatement ?? mostBytes)),
    slips: siengeSlips(api),
  }
}

function checkedSize(bytes: number): number {
  if (bytes > 0 && bytes <= mostBytes) return bytes
  throw new TypeError(`\`largestStatement\` is a number of bytes from 1 to ${mostBytes}; it is ${bytes}.`)
}

function connections(connection: SiengeOptions['connection']): (organisation: string) => SiengeConnection {
  if (typeof connection === 'function') return (organisation) => checkedConnection(connection(organisation))
  const checked = checkedConnection(connection)
  return () => checked
}
