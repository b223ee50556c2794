import { monthInWords, type Organisation } from '@cristal/dialogue'

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

/**
 * The blanks that every text about an installment has. Day and amount are told only where the organisation
 * discloses them.
 */
export function blanksOf(
  installment: Installment,
  disclosure: Organisation['disclosure'],
): { month: string; label: string } {
  const { dueDate, balance, originalValue } = installment
  const month = monthInWords(dueDate)
  const label = labelOf(installment)
  if (disclosure === 'monthAndYear') return { month, label }
  const amount = reais(balance > 0 ? balance : originalValue)
  return { month: `${Number(dueDate.slice(8, 10))} de ${month}`, label: `${label}, ${amount}` }
}

/** "R$ 1.287,50" */
function reais(value: number): string {
  const [whole = '0', cents = '00'] = value.toFixed(2).split('.')
  return `R$ ${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents}`
}
