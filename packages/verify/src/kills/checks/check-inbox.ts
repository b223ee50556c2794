import type { Ledger } from '../driver/ledger.ts'
import { idOf } from '../driver/visit.ts'
import type { Person } from '../person.ts'

/** Every message is stored once, in order, and handled. */
export function checkInbox({ address, talk }: Person, { inbox }: Ledger): readonly string[] {
  const stored = inbox.filter((line) => line.address === address)
  const ids = stored.map(({ id }) => id).join(' ')
  const wanted = talk.map((_, index) => idOf(index)).join(' ')
  return [
    ...(ids === wanted ? [] : [`${address}: stored are the messages ${ids} instead of ${wanted}`]),
    ...stored
      .filter(({ handled }) => !handled)
      .map(({ id }) => `${address}, message ${id}: it was never handled`),
  ]
}
