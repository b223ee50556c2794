import { kindOf, said, type Organisation, type PersonEvent, type SayParams } from '@cristal/dialogue'
import { assign, emit, setup } from 'xstate'

import type { Installment, Slip } from '../ports/billing.ts'
import { blanksOf } from '../rules/label.ts'
import { paymentLine } from '../rules/payment-line.ts'
import type { FinancialTexts } from '../texts/pt-BR.ts'
import { unboundWork, type FoundSlip } from '../work.ts'

/** Which second copies are delivered, and where to. */
export interface DeliveryInput {
  readonly organisation: Organisation
  /** Where SIENGE's mails may go; `null` when no address is registered. */
  readonly email: string | null
  readonly installments: readonly Installment[]
}

/** What is left to deliver, and the slip at hand. */
export interface DeliveryContext extends DeliveryInput {
  readonly slip: Slip | null
}

/** The vocabulary of the delivery; `machine.ts` is its sentences. */
export const delivery = setup({
  types: {
    context: {} as DeliveryContext,
    input: {} as DeliveryInput,
    events: {} as PersonEvent,
    tags: {} as 'working',
  },
  actors: { mailSlip: unboundWork.mailSlip, fetchSlip: unboundWork.fetchSlip },
  actions: {
    say: emit((_, words: SayParams<FinancialTexts>) => said(words)),
    keepSlip: assign((_, { slip }: FoundSlip) => ({ slip })),
    goOn: assign(({ context }) => ({ installments: context.installments.slice(1), slip: null })),
  },
  guards: {
    isDone: ({ context }) => context.installments.length === 0,
    lacksEmail: ({ context: { email, installments } }) =>
      email === null && installments.some(({ slip }) => slip),
    hasEmail: ({ context }) => context.email !== null,
    canHaveSlip: ({ context: { installments } }) => installments[0]?.slip === true,
    hasSlip: ({ context }) => context.slip !== null,
    hasLine: ({ context }) => paymentLine(context.slip?.line) !== undefined,
    isUnknown: (_, { error }: { error: unknown }) => kindOf(error) === 'unknown',
  },
})

/** The installment whose slip is being delivered. */
export function head({ installments }: DeliveryContext): Installment {
  return installments[0] ?? nothing
}

/** The blanks of a text about that installment. */
export function blanks(context: DeliveryContext): { month: string; label: string } {
  return blanksOf(head(context), context.organisation.disclosure)
}

const nothing: Installment = {
  billId: '',
  installmentId: '',
  condition: 'PM',
  dueDate: '0000-01-01',
  balance: 0,
  originalValue: 0,
  slip: false,
  received: false,
  writtenOff: false,
}
