import type { DueDayInput } from '../due-day/setup.ts'
import type { InstallmentsInput } from '../installments/setup.ts'
import type { LoginInput } from '../login/setup.ts'
import type { StatementMailInput } from '../statement-mail/machine.ts'
import type { FinancialContext } from './setup.ts'

export function loginOf({ now, contact, organisation, channel, known }: FinancialContext): LoginInput {
  return { now, contact, organisation, channel, known }
}

export function installmentsOf(context: FinancialContext): InstallmentsInput {
  const { now, contact, organisation, request, reminded } = context
  return { now, contact, organisation, ...customerOf(context), request, reminded }
}

export function statementMailOf(context: FinancialContext): StatementMailInput {
  return { organisation: context.organisation, ...customerOf(context) }
}

export function dueDayOf(context: FinancialContext): DueDayInput {
  const { now, contact, organisation, reminded } = context
  return { now, contact, organisation, customerId: customerOf(context).customerId, reminded }
}

/** Who has logged in, and the address that is registered for them. */
function customerOf({ customer, contact }: FinancialContext): { customerId: string; email: string | null } {
  return customer
    ? { customerId: customer.id, email: customer.email }
    : { customerId: contact.customerId ?? '', email: contact.email ?? null }
}
