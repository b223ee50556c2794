import {
  asking,
  invoked,
  listening,
  said,
  yesOrNo,
  type AskLeft,
  type AskOutput,
  type Organisation,
  type PersonEvent,
  type SayParams,
  type TopicRequest,
} from '@cristal/dialogue'
import { assign, emit, enqueueActions, setup } from 'xstate'

import { deliveryMachine } from '../delivery/machine.ts'
import type { Installment } from '../ports/billing.ts'
import { isOpen, isOverdue, select, type Told } from '../rules/select.ts'
import { windowAt } from '../rules/window.ts'
import type { FinancialTexts } from '../texts/pt-BR.ts'

export interface AnswerInput {
  readonly now: string
  readonly organisation: Organisation
  readonly email: string | null
  readonly request: TopicRequest
  /** Inside the window, by due date. */
  readonly installments: readonly Installment[]
  /** Open installments that fell due before the window. */
  readonly olderDebt: number
}

export type AnswerOutput =
  /** Answered; `offersPerson` where there is more than the bot may tell. */
  { readonly outcome: 'answered'; readonly offersPerson: boolean } | AnswerLeft

export interface AnswerLeft {
  readonly outcome: 'left'
  readonly left: AskLeft
}

export interface AnswerContext extends AnswerInput {
  /** Still to be told. */
  readonly queue: readonly Told[]
  /** To be sent unasked. */
  readonly toSend: readonly Installment[]
  /** To be sent on yes. */
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
    askWhetherToDeliver: asking<keyof FinancialTexts>()(yesOrNo, {
      question: 'financial.answer.offerDelivery',
      unfit: 'financial.answer.offerDeliveryUnfit',
    }),
    delivery: invoked(deliveryMachine),
  },
  actions: {
    say: emit((_, words: SayParams<FinancialTexts>) => said(words)),
    forward: enqueueActions(({ enqueue, event, self }) => {
      const child = listening(self, 'ask')
      if (child) enqueue.sendTo(child, event)
    }),
    tellNext: assign(({ context }) => ({ queue: context.queue.slice(1) })),
    forgetToSend: assign({ toSend: [] }),
    keepLeft: assign((_, output: AskOutput<string>) => ({ left: output.answered ? null : output })),
  },
  guards: {
    isYes: (_, output: AskOutput<string>) => output.answered && output.value === 'sim',
    isAnswered: (_, { answered }: AskOutput<string>) => answered,
    asksOnlyOutside: ({ context }) => context.asksOutside && context.queue.length === 0,
    asksOutside: ({ context }) => context.asksOutside,
    hasOlderDebt: ({ context }) => context.olderDebt > 0,
    isAllTold: ({ context }) => context.queue.length === 0,
    hasToSend: ({ context }) => context.toSend.length > 0,
    hasToOffer: ({ context }) => context.toOffer.length > 0,
    nextIs: ({ context }, { state }: { state: InstallmentState }) => {
      const next = context.queue[0]
      return next !== undefined && stateOf(next.installment, windowAt(context.now).today) === state
    },
  },
})

/** How an installment stands on a day. */
export type InstallmentState = 'paid' | 'writtenOff' | 'overdue' | 'overdueInPart' | 'open' | 'openInPart'

/** What the context of an answer starts with. */
export function selected(input: AnswerInput): AnswerContext {
  const { told, asksOutside } = select(input.installments, input.request, input.now)
  const of = (delivery: Told['delivery']) =>
    told.filter((each) => each.delivery === delivery).map(({ installment }) => installment)
  return {
    ...input,
    queue: told,
    toSend: of('send'),
    toOffer: of('offer').filter(({ slip }) => slip),
    asksOutside,
    left: null,
  }
}

function stateOf(installment: Installment, today: string): InstallmentState {
  if (!isOpen(installment)) return installment.writtenOff ? 'writtenOff' : 'paid'
  if (isOverdue(installment, today)) return installment.received ? 'overdueInPart' : 'overdue'
  return installment.received ? 'openInPart' : 'open'
}
