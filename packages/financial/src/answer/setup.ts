import {
  asking,
  invoked,
  listening,
  said,
  type AskLeft,
  type AskOutput,
  type Organisation,
  type PersonEvent,
  type SayParams,
} from '@cristal/dialogue'
import { assign, emit, enqueueActions, setup } from 'xstate'

import { deliveryMachine } from '../delivery/machine.ts'
import type { Installment } from '../ports/billing.ts'
import { deliver } from '../questions/deliver.ts'
import type { InstallmentsRequest } from '../rules/request.ts'
import { select, type Told } from '../rules/select.ts'
import { tellingMachine } from '../telling/machine.ts'
import type { FinancialTexts } from '../texts/pt-BR.ts'

/** What is asked, and the installments that it is asked of. */
export interface AnswerInput {
  readonly now: string
  readonly organisation: Organisation
  readonly email: string | null
  readonly request: InstallmentsRequest
  /** Inside the window, by due date. */
  readonly installments: readonly Installment[]
  /** Open installments that fell due before the window. */
  readonly olderDebt: number
  /** It could not be seen whether there are more of those. */
  readonly olderUnknown: boolean
}

/** How an answer ended. */
export type AnswerOutput =
  /** Answered; `offersPerson` where there is more than the bot may tell. */
  { readonly outcome: 'answered'; readonly offersPerson: boolean } | AnswerLeft

/** Left at the question whether to send. */
export interface AnswerLeft {
  readonly outcome: 'left'
  readonly left: AskLeft
}

/** What is left to tell, to send and to offer. */
export interface AnswerContext extends AnswerInput {
  readonly toTell: readonly Installment[]
  /** To be sent unasked. */
  readonly toSend: readonly Installment[]
  /** To be sent on yes; where none has a slip, that is said at once. */
  readonly toOffer: readonly Installment[]
  readonly asksOutside: boolean
  readonly left: AskLeft | null
}

/** The vocabulary of an answer; `machine.ts` is its sentences. */
export const answer = setup({
  types: {
    context: {} as AnswerContext,
    input: {} as AnswerInput,
    output: {} as AnswerOutput,
    events: {} as PersonEvent,
  },
  actors: {
    askWhetherToDeliver: asking<keyof FinancialTexts>()(deliver, {
      question: 'financial.answer.offerDelivery',
      unfit: 'financial.answer.offerDeliveryUnfit',
    }),
    telling: invoked(tellingMachine),
    delivery: invoked(deliveryMachine),
  },
  actions: {
    say: emit((_, words: SayParams<FinancialTexts>) => said(words)),
    forward: enqueueActions(({ enqueue, event, self }) => {
      const child = listening(self, 'ask')
      if (child) enqueue.sendTo(child, event)
    }),
    forgetToSend: assign({ toSend: [] }),
    keepLeft: assign((_, output: AskOutput<string>) => ({ left: output.answered ? null : output })),
  },
  guards: {
    isYes: (_, output: AskOutput<string>) => output.answered && output.value === 'sim',
    isAnswered: (_, { answered }: AskOutput<string>) => answered,
    asksOnlyOutside: ({ context }) => context.asksOutside && context.toTell.length === 0,
    asksOutside: ({ context }) => context.asksOutside,
    hasOlderDebt: ({ context }) => context.olderDebt > 0,
    ignoresOlderDebt: ({ context }) => context.olderUnknown,
    hasNothingToTell: ({ context }) => context.toTell.length === 0,
    hasToSend: ({ context }) => context.toSend.length > 0,
    hasSlipToOffer: ({ context }) => context.toOffer.some(({ slip }) => slip),
  },
})

/** What the context of an answer starts with. */
export function selected(input: AnswerInput): AnswerContext {
  const { told, asksOutside } = select(input.installments, input.request, input.now)
  const of = (delivery: Told['delivery']) =>
    told.filter((each) => each.delivery === delivery).map(({ installment }) => installment)
  return {
    ...input,
    toTell: told.map(({ installment }) => installment),
    toSend: of('send'),
    toOffer: of('offer'),
    asksOutside,
    left: null,
  }
}
