import {
  invoked,
  listening,
  said,
  type AskLeft,
  type Contact,
  type ErrorKind,
  type Organisation,
  type PersonEvent,
  type SayParams,
} from '@cristal/dialogue'
import { assign, emit, enqueueActions, setup } from 'xstate'

import { billsMachine } from '../bills/machine.ts'
import type { BillsOutput } from '../bills/setup.ts'
import { reminderMachine } from '../reminder/machine.ts'
import type { ReminderOutput } from '../reminder/machine.ts'
import { dueDaysOf, type DueDays } from '../rules/due-days.ts'
import { mayRemind } from '../rules/may-remind.ts'
import { noStatement, type Statement } from '../rules/statement.ts'
import type { FinancialTexts } from '../texts/pt-BR.ts'

/** Whose due days are told. */
export interface DueDayInput {
  readonly now: string
  readonly contact: Contact
  readonly organisation: Organisation
  readonly customerId: string
  /** A reminder was offered in this talk already. */
  readonly reminded: boolean
}

/** How the question for the due day ended. */
export type DueDayOutput =
  | { readonly outcome: 'served' | 'unreachable' }
  /** Left after the answer, so that nothing of the request remains. */
  | { readonly outcome: 'left'; readonly left: AskLeft; readonly request: null }
  | { readonly outcome: 'failed'; readonly kind: ErrorKind }

export interface DueDayContext extends DueDayInput {
  readonly statement: Statement
  /** Left to tell, bill by bill. */
  readonly toTell: readonly DueDays[]
  readonly left: AskLeft | null
  readonly failure: ErrorKind
}

/** The vocabulary of the due day; `machine.ts` is its sentences. */
export const dueDay = setup({
  types: {
    context: {} as DueDayContext,
    input: {} as DueDayInput,
    output: {} as DueDayOutput,
    events: {} as PersonEvent,
  },
  actors: { bills: invoked(billsMachine), reminder: invoked(reminderMachine) },
  actions: {
    say: emit((_, words: SayParams<FinancialTexts>) => said(words)),
    forward: enqueueActions(({ enqueue, event, self }) => {
      const child = listening(self, 'bills', 'reminder')
      if (child) enqueue.sendTo(child, event)
    }),
    keepBills: assign((_, output: BillsOutput) =>
      output.outcome === 'chosen' ? { statement: output.statement, toTell: toTell(output.statement) } : {},
    ),
    keepFailure: assign((_, output: BillsOutput) =>
      output.outcome === 'failed' ? { failure: output.kind } : {},
    ),
    keepLeft: assign((_, output: ReminderOutput) => (output.outcome === 'left' ? { left: output.left } : {})),
    tellNext: assign(({ context }) => ({ toTell: context.toTell.slice(1) })),
  },
  guards: {
    found: (_, { output, how }: { output: BillsOutput; how: BillsOutput['outcome'] }) =>
      output.outcome === how,
    isLeft: (_, output: ReminderOutput) => output.outcome === 'left',
    hasNothingOpen: ({ context }) => context.toTell.length === 0,
    hasOneDay: ({ context }) => daysOfAll(context).length === 1,
    hasOneBill: ({ context }) => context.toTell.length === 1,
    isAllTold: ({ context }) => context.toTell.length === 0,
    nextHasOneDay: ({ context }) => context.toTell[0]?.days.length === 1,
    mayRemind: ({ context }) =>
      mayRemind(
        context,
        context.statement.bills.flatMap(({ installments }) => installments),
      ),
  },
})

/** What a question for the due day starts with. */
export function asked(input: DueDayInput): DueDayContext {
  return { ...input, statement: noStatement, toTell: [], left: null, failure: 'transient' }
}

/** The days of the bills that are left to tell, each once and ascending. */
export function daysOfAll({ toTell: left }: DueDayContext): readonly number[] {
  return [...new Set(left.flatMap(({ days }) => days))].toSorted((one, other) => one - other)
}

function toTell({ bills }: Statement): readonly DueDays[] {
  return bills.map((bill) => dueDaysOf(bill)).filter(({ days }) => days.length > 0)
}
