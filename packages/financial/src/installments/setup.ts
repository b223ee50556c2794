import {
  asking,
  invoked,
  listening,
  monthOf,
  said,
  type AskLeft,
  type AskOutput,
  type Contact,
  type ErrorKind,
  type Organisation,
  type PersonEvent,
  type SayParams,
} from '@cristal/dialogue'
import { assign, emit, enqueueActions, setup } from 'xstate'

import { anotherMachine } from '../another/machine.ts'
import { answerMachine } from '../answer/machine.ts'
import type { AnswerInput, AnswerOutput } from '../answer/setup.ts'
import { billsMachine } from '../bills/machine.ts'
import type { BillsInput, BillsOutput } from '../bills/setup.ts'
import type { AnotherAnswer } from '../questions/another.ts'
import { period, type PeriodAnswer } from '../questions/period.ts'
import { reminderMachine, type ReminderOutput } from '../reminder/machine.ts'
import { mayRemind } from '../rules/may-remind.ts'
import {
  asksForInstallments,
  narrowed,
  renewed,
  requestFrom,
  type InstallmentsRequest,
} from '../rules/request.ts'
import { fallsOn } from '../rules/select.ts'
import { isOfAnotherMonth, joined, noStatement, type Statement } from '../rules/statement.ts'
import type { FinancialTexts } from '../texts/pt-BR.ts'

/** Whose installments are spoken of, and what is asked of them. */
export interface InstallmentsInput {
  readonly now: string
  readonly contact: Contact
  readonly organisation: Organisation
  readonly customerId: string
  readonly email: string | null
  readonly request: InstallmentsRequest
  /** A reminder was offered in this talk already. */
  readonly reminded: boolean
}

/** How a talk about installments ended. */
export type InstallmentsOutput =
  /** The person said that they need nothing else. */
  | { readonly outcome: 'finished' }
  | { readonly outcome: 'wantsPerson' | 'unreachable' }
  | (InstallmentsLeft & {
      readonly outcome: 'left'
      readonly left: AskLeft
      /** `null` where it was answered, so that nothing of it remains. */
      readonly request: InstallmentsRequest | null
    })
  | (InstallmentsLeft & {
      readonly outcome: 'failed'
      readonly kind: ErrorKind
      readonly request: InstallmentsRequest
    })

/** What must be known where the talk may go on. */
interface InstallmentsLeft {
  /** A reminder was offered in this talk already. */
  readonly reminded: boolean
}

/** What a talk about installments keeps between two messages. */
export interface InstallmentsContext extends InstallmentsInput {
  readonly statement: Statement
  /** The chosen bills' ids; empty until they are chosen. */
  readonly chosen: readonly string[]
  /** The request has been answered, so that nothing of it is left to be taken up again. */
  readonly answered: boolean
  /** The answer could not tell everything. */
  readonly offersPerson: boolean
  readonly left: AskLeft | null
  readonly failure: ErrorKind
}

/** The vocabulary of the installments; `machine.ts` is its sentences. */
export const installments = setup({
  types: {
    context: {} as InstallmentsContext,
    input: {} as InstallmentsInput,
    output: {} as InstallmentsOutput,
    events: {} as PersonEvent,
  },
  actors: {
    bills: invoked(billsMachine),
    askPeriod: asking<keyof FinancialTexts>()(period, {
      question: 'financial.installments.askPeriod',
      unfit: 'financial.installments.periodUnfit',
    }),
    answer: invoked(answerMachine),
    reminder: invoked(reminderMachine),
    another: invoked(anotherMachine),
  },
  actions: {
    say: emit((_, words: SayParams<FinancialTexts>) => said(words)),
    forward: enqueueActions(({ enqueue, event, self }) => {
      const child = listening(self, 'ask', 'bills', 'answer', 'reminder', 'another')
      if (child) enqueue.sendTo(child, event)
    }),
    keepBills: assign(({ context }, output: BillsOutput) => ({
      statement: 'statement' in output ? output.statement : context.statement,
      chosen: output.outcome === 'chosen' ? output.chosen : context.chosen,
      left: output.outcome === 'left' ? output.left : null,
      failure: output.outcome === 'failed' ? output.kind : context.failure,
    })),
    forgetBills: assign({ chosen: [] }),
    keepPeriod: assign(({ context }, output: AskOutput<PeriodAnswer>) =>
      output.answered ? { request: narrowed(context.request, output.value) } : {},
    ),
    keepRequest: assign(({ context }, output: AskOutput<AnotherAnswer>) =>
      output.answered && output.value.wants === 'installments'
        ? { request: renewed(context.request, output.value.request) }
        : {},
    ),
    /** What a question was left for becomes the request. */
    takeLeft: assign(({ context }) => ({
      request: requestFrom(context.left) ?? context.request,
      left: null,
    })),
    wishForSecondCopy: assign(({ context: { request } }) => ({
      request: { ...request, intent: 'segunda_via' },
    })),
    forgetPeriod: assign(({ context: { request } }) => ({
      request: { intent: request.intent, periods: [], months: [] },
    })),
    settleDay: assign(({ context: { request, now } }) => ({
      request: { ...request, months: [monthOf(now)] },
    })),
    keepLeft: assign((_, output: AskOutput<unknown>) => ({ left: output.answered ? null : output })),
    keepAnswer: assign((_, output: AnswerOutput) =>
      output.outcome === 'left' ? { left: output.left } : { left: null, offersPerson: output.offersPerson },
    ),
    keepReminder: assign((_, output: ReminderOutput) => ({
      left: output.outcome === 'left' ? output.left : null,
    })),
    markAsked: assign({ answered: false }),
    markAnswered: assign({ answered: true }),
    markReminded: assign({ reminded: true }),
  },
  guards: {
    found: (_, { output, how }: { output: BillsOutput; how: BillsOutput['outcome'] }) =>
      output.outcome === how,
    isAnswered: (_, { answered }: AskOutput<unknown>) => answered,
    wants: (_, { output, what }: { output: AskOutput<AnotherAnswer>; what: AnotherAnswer['wants'] }) =>
      output.answered && output.value.wants === what,
    isLeft: ({ context }) => context.left !== null,
    isLeftForOthers: ({ context: { left } }) =>
      left?.understood !== undefined && asksForInstallments(left.understood.intent.name),
    /** The window moved on while we talked, and the statement has no more than the old one. */
    isOfAnotherMonth: ({ context: { statement, now } }) => isOfAnotherMonth(statement, now),
    hasPeriod: ({ context: { request } }) => request.periods.length > 0 || request.months.length > 0,
    hasDay: ({ context: { request } }) => request.day !== undefined,
    isDayOfThisMonth: ({ context: { statement, chosen, request, now } }) =>
      joined(statement, chosen).installments.some(
        (each) => monthOf(each.dueDate) === monthOf(now) && fallsOn(each, request.day ?? 0),
      ),
    mayRemind: ({ context }) => mayRemind(context, joined(context.statement, context.chosen).installments),
  },
})

/** What a talk about installments starts with. */
export function asked(input: InstallmentsInput): InstallmentsContext {
  return {
    ...input,
    statement: noStatement,
    chosen: [],
    answered: false,
    offersPerson: false,
    left: null,
    failure: 'transient',
  }
}

/** The search for bills, with what is known of them. */
export function known({ now, organisation, customerId, statement, chosen }: InstallmentsContext): BillsInput {
  return { now, organisation, customerId, statement, chosen, every: false }
}

/** What the chosen bills have to answer. */
export function ofChosen({
  now,
  organisation,
  email,
  request,
  statement,
  chosen,
}: InstallmentsContext): AnswerInput {
  return { now, organisation, email, request, ...joined(statement, chosen) }
}
