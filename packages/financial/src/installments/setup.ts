import {
  asking,
  choice,
  invoked,
  kindOf,
  monthOf,
  requestOf,
  listening,
  said,
  type AskLeft,
  type AskOutput,
  type ErrorKind,
  type Leaving,
  type Option,
  type Organisation,
  type PersonEvent,
  type SayParams,
  type TopicRequest,
  type Understood,
} from '@cristal/dialogue'
import { assign, emit, enqueueActions, setup } from 'xstate'

import { answerMachine } from '../answer/machine.ts'
import type { AnswerOutput } from '../answer/setup.ts'
import type { Installment } from '../ports/billing.ts'
import { another, anotherOrPerson, type AnotherAnswer } from '../questions/another.ts'
import { isOwnIntent, period, type PeriodAnswer } from '../questions/period.ts'
import type { Statement, StatementBill } from '../rules/statement.ts'
import type { FinancialTexts } from '../texts/pt-BR.ts'
import { unboundWork } from '../work.ts'

/** Whose installments are spoken of, and what is asked of them. */
export interface InstallmentsInput {
  readonly now: string
  readonly organisation: Organisation
  readonly customerId: string
  readonly email: string | null
  readonly request: TopicRequest
}

/** How a talk about installments ended. */
export type InstallmentsOutput =
  | { readonly outcome: 'served' | 'wantsPerson' | 'unreachable' | 'abandoned' | 'silent' | 'baffled' }
  | { readonly outcome: 'digressed'; readonly understood: Understood; readonly request: TopicRequest | null }
  | { readonly outcome: 'failed'; readonly kind: ErrorKind; readonly request: TopicRequest }

/** What a talk about installments keeps between two messages. */
export interface InstallmentsContext extends InstallmentsInput {
  readonly statement: Statement
  /** The chosen bills' ids; empty until they are chosen. */
  readonly chosen: readonly string[]
  /** The request has been answered, so that nothing of it is left to be taken up again. */
  readonly answered: boolean
  readonly left: AskLeft | null
  readonly failure: ErrorKind
}

/** The option that stands for every bill. */
const allBills: Option = { id: 'todos', title: 'Todos' }

/** The vocabulary of the installments; `machine.ts` is its sentences. */
export const installments = setup({
  types: {
    context: {} as InstallmentsContext,
    input: {} as InstallmentsInput,
    output: {} as InstallmentsOutput,
    events: {} as PersonEvent,
    tags: {} as 'working',
  },
  actors: {
    fetchStatement: unboundWork.fetchStatement,
    askBill: asking<keyof FinancialTexts>()(choice(), {
      question: 'financial.installments.askBill',
      unfit: 'financial.installments.billUnfit',
    }),
    askPeriod: asking<keyof FinancialTexts>()(period, {
      question: 'financial.installments.askPeriod',
      unfit: 'financial.installments.periodUnfit',
    }),
    answer: invoked(answerMachine),
    askAnother: asking<keyof FinancialTexts>()(another, {
      question: 'financial.installments.another',
      unfit: 'financial.installments.anotherUnfit',
    }),
    askAnotherOrPerson: asking<keyof FinancialTexts>()(anotherOrPerson, {
      question: 'financial.installments.anotherOrPerson',
      unfit: 'financial.installments.anotherUnfit',
    }),
  },
  actions: {
    say: emit((_, words: SayParams<FinancialTexts>) => said(words)),
    forward: enqueueActions(({ enqueue, event, self }) => {
      const child = listening(self, 'ask', 'answer')
      if (child) enqueue.sendTo(child, event)
    }),
    keepStatement: assign((_, { statement }: { statement: Statement }) => ({ statement })),
    keepFailure: assign((_, { error }: { error: unknown }) => ({ failure: kindOf(error) })),
    keepBill: assign(({ context }, output: AskOutput<string>) =>
      output.answered
        ? { chosen: output.value === allBills.id ? idsOf(context.statement) : [output.value] }
        : {},
    ),
    chooseOnlyBill: assign(({ context }) => ({ chosen: idsOf(context.statement) })),
    keepPeriod: assign(({ context }, output: AskOutput<PeriodAnswer>) =>
      output.answered ? { request: narrowed(context.request, output.value) } : {},
    ),
    keepRequest: assign(({ context }, output: AskOutput<AnotherAnswer>) =>
      output.answered && output.value.wants === 'installments'
        ? {
            request: {
              ...output.value.request,
              intent: output.value.request.intent ?? context.request.intent,
            },
          }
        : {},
    ),
    keepUnderstoodRequest: assign((_, output: AskOutput<unknown>) => requestIn(output)),
    keepLeftRequest: assign((_, output: AnswerOutput) =>
      output.outcome === 'left' ? requestIn(output.left) : {},
    ),
    wishForSecondCopy: assign(({ context: { request } }) => ({
      request: { ...request, intent: 'segunda_via' },
    })),
    forgetPeriod: assign(({ context }) => ({ request: { ...context.request, periods: [], months: [] } })),
    keepLeft: assign((_, output: AskOutput<unknown>) => ({ left: output.answered ? null : output })),
    keepLeftAnswer: assign((_, output: AnswerOutput) => ({
      left: output.outcome === 'left' ? output.left : null,
    })),
    markAsked: assign({ answered: false }),
    markAnswered: assign({ answered: true }),
  },
  guards: {
    isAnswered: (_, { answered }: AskOutput<unknown>) => answered,
    isLeftForOthers: (_, output: AnswerOutput) => output.outcome === 'left' && isForOthers(output.left),
    isLeft: (_, { outcome }: AnswerOutput) => outcome === 'left',
    offersPerson: (_, output: AnswerOutput) => output.outcome === 'answered' && output.offersPerson,
    wants: (_, { output, what }: { output: AskOutput<AnotherAnswer>; what: AnotherAnswer['wants'] }) =>
      output.answered && output.value.wants === what,
    wantsOtherInstallments: (_, output: AskOutput<unknown>) => isForOthers(output),
    hasLeft: ({ context }, { how }: { how: Leaving }) => context.left?.leaving === how,
    hasNoBill: ({ context }) => context.statement.bills.length === 0,
    hasOneBill: ({ context }) => context.statement.bills.length === 1,
    /** The window moved on while we talked, and the statement has no more than the old one. */
    isOfAnotherMonth: ({ context: { statement, now } }) => monthOf(statement.fetchedAt) !== monthOf(now),
    hasPeriod: ({ context: { request } }) => request.periods.length > 0 || request.months.length > 0,
  },
})

export const noStatement: Statement = { fetchedAt: '', bills: [] }

/** The bills' ids and titles, and "Todos". */
export function billOptions({ statement }: InstallmentsContext): Option[] {
  return [...statement.bills.map(({ id }) => ({ id, title: `Título ${id}` })), allBills]
}

/** The chosen bills as one: their installments by due date, and their older debt. */
export function chosenBills({ statement, chosen }: InstallmentsContext): {
  installments: readonly Installment[]
  olderDebt: number
} {
  const bills = statement.bills.filter(({ id }) => chosen.includes(id))
  return {
    installments: bills
      .flatMap((bill) => (bills.length === 1 ? bill.installments : named(bill)))
      .toSorted((one, other) => (one.dueDate === other.dueDate ? 0 : one.dueDate < other.dueDate ? -1 : 1)),
    olderDebt: bills.reduce((sum, { olderDebt }) => sum + olderDebt, 0),
  }
}

/** Numbers repeat from bill to bill, so that those of several name theirs. */
function named(bill: StatementBill): Installment[] {
  return bill.installments.map((each) => ({
    ...each,
    number: `${each.number ?? each.installmentId} do título ${bill.id}`,
  }))
}

/** The question was left for other installments. */
function isForOthers(output: AskOutput<unknown>): boolean {
  return !output.answered && output.understood !== undefined && isOwnIntent(output.understood)
}

function requestIn(output: AskOutput<unknown>): { readonly request?: TopicRequest } {
  return !output.answered && output.understood ? { request: requestOf(output.understood) } : {}
}

function idsOf({ bills }: Statement): string[] {
  return bills.map(({ id }) => id)
}

/** An answer to "De qual período?" narrows the request; it raises it to a second copy, but never lowers it. */
function narrowed(request: TopicRequest, { periods, months, intent }: PeriodAnswer): TopicRequest {
  return { periods, months, intent: intent === 'segunda_via' ? intent : request.intent }
}
