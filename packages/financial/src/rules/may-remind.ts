import type { Contact, Organisation } from '@cristal/dialogue'

import type { Installment } from '../ports/billing.ts'
import { isOpen } from './select.ts'
import { windowAt } from './window.ts'

/** What decides whether a reminder is offered. */
export interface ReminderCase {
  readonly now: string
  readonly contact: Contact
  readonly organisation: Organisation
  /** It was offered in this talk already. */
  readonly reminded: boolean
}

/** Whether there is an installment to be reminded of, and nobody has been asked about it yet. */
export function mayRemind(
  { now, contact, organisation, reminded }: ReminderCase,
  installments: readonly Installment[],
): boolean {
  const { today } = windowAt(now)
  return (
    organisation.reminders === true &&
    !reminded &&
    contact.reminderConsent === undefined &&
    installments.some((each) => isOpen(each) && each.dueDate > today)
  )
}
