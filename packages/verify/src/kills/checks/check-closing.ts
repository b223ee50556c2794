import type { Ledger } from '../driver/ledger.ts'
import type { Person } from '../person.ts'

/** The talk came to its end: the last words close it. */
export function checkClosing({ address }: Person, { outbox }: Ledger): readonly string[] {
  const last = outbox.findLast((line) => line.address === address)?.message
  if (last?.said.text.startsWith('core.closing')) return []
  return [`${address}: the talk ended with "${last?.text ?? 'nothing'}" and no closing`]
}
