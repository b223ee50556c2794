import {
  invoked,
  kindOf,
  said,
  type ErrorKind,
  type Organisation,
  type PersonEvent,
  type SayParams,
} from '@cristal/dialogue'
import { assign, emit, setup } from 'xstate'

import { mailingMachine, type MailingOutput } from '../mailing/machine.ts'
import type { Installment, Slip } from '../ports/billing.ts'
import { blanksOf } from '../rules/label.ts'
import { paymentLine } from '../rules/payment-line.ts'
import type { FinancialTexts } from '../texts/pt-BR.ts'
import { unboundWork, type FoundSlip, type OrderMailInput } from '../work.ts'

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
  actors: { mailing: invoked(mailingMachine), fetchSlip: unboundWork.fetchSlip },
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
    ended: (_, { output, how }: { output: MailingOutput; how: MailingOutput['outcome'] }) =>
      output.outcome === how,
    mayGoLater: (_, output: MailingOutput) => output.outcome === 'failed' && output.kind === 'transient',
    failedFor: (_, { error, kind }: { error: unknown; kind: ErrorKind }) => kindOf(error) === kind,
  },
})

/** The installment whose slip is being delivered. */
export function head({ installments }: DeliveryContext): Installment {
  return installments[0] ?? nothing
}

/** The mail with its slip, to the registered address and in the organisation's words. */
export function slipMail(context: DeliveryContext): OrderMailInput {
  const { organisation, email } = context
  const { billId, installmentId } = head(context)
  return {
    organisation: organisation.id,
    mail: { billId, installmentId, to: email ?? '', ...organisation.slipMail },
  }
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
