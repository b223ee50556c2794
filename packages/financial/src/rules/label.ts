import { monthInWords } from '@cristal/dialogue'

import type { Installment } from '../ports/billing.ts'

const kinds: ReadonlyMap<string, string> = new Map([
  ['AT', 'entrada'],
  ['PI', 'intermediária'],
  ['CH', 'chaves'],
])

/** "parcela 4/60", or "parcela 4/60, intermediária": tells two installments of one month apart. */
export function labelOf({ number, installmentId, condition }: Installment): string {
  const kind = kinds.get(condition)
  return `parcela ${number ?? installmentId}${kind === undefined ? '' : `, ${kind}`}`
}

/** The blanks that every text about an installment has. */
export function blanksOf(installment: Installment): { month: string; label: string } {
  return { month: monthInWords(installment.dueDate), label: labelOf(installment) }
}
