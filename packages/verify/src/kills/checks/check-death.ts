import type { Delivery } from '../delivery.ts'
import type { Acknowledged } from '../driver/evidence.ts'
import type { Ledger } from '../driver/ledger.ts'

/** What must hold of the file whenever the host dies. */
export function checkDeath(
  { inbox, outbox }: Ledger,
  seen: { readonly deliveries: readonly Delivery[]; readonly acknowledged: readonly Acknowledged[] },
): readonly string[] {
  const stored = new Set(inbox.map(({ address, id }) => `${address} ${id}`))
  const written = new Set(outbox.map(({ message }) => message.key))
  return [
    ...seen.acknowledged
      .filter(({ address, id }) => !stored.has(`${address} ${id}`))
      .map(({ address, id }) => `${address}, message ${id}: it was acknowledged and is not stored`),
    ...seen.deliveries
      .filter(({ key }) => !written.has(key))
      .map(({ address, key }) => `${address}, words ${key}: they were delivered and are not written`),
  ]
}
