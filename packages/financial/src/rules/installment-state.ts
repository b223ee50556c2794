import type { Installment } from '../ports/billing.ts'
import { isOpen, isOverdue } from './select.ts'

/** How an installment stands on a day. */
export type InstallmentState = 'paid' | 'writtenOff' | 'overdue' | 'overdueInPart' | 'open' | 'openInPart'

export function stateOf(installment: Installment, today: string): InstallmentState {
  if (!isOpen(installment)) return installment.writtenOff ? 'writtenOff' : 'paid'
  if (isOverdue(installment, today)) return installment.received ? 'overdueInPart' : 'overdue'
  return installment.received ? 'openInPart' : 'open'
}
