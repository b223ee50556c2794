import {
  asking,
  choice,
  kindOf,
  listening,
  said,
  type AskLeft,
  type AskOutput,
  type ErrorKind,
  type Option,
  type Organisation,
  type PersonEvent,
  type SayParams,
} from '@cristal/dialogue'
import { assign, emit, enqueueActions, setup } from 'xstate'

import {
  isOfAnotherMonth,
  openOf,
  unreadBills,
  withBills,
  type Statement,
  type StatementBill,
} from '../rules/statement.ts'
import { isTooLarge } from '../rules/too-large.ts'
import type { FinancialTexts } from '../texts/pt-BR.ts'
import { unboundWork, type FetchStatementInput, type FoundInstallments } from '../work.ts'

/** Whose bills are looked for, and what is known of them already. */
export interface BillsInput {
  readonly now: string
  readonly organisation: Organisation
  readonly customerId: string
  readonly statement: Statement
  /** The ids of those that are spoken of; empty where the person has yet to choose. */
  readonly chosen: readonly string[]
  /** Takes every bill without asking, and leaves aside what is older than the window. */
  readonly every: boolean
}

/** How the search for bills ended. */
export type BillsOutput =
  | {
      readonly outcome: 'chosen'
      readonly statement: Statement
      /** Of these the statement has the installments. */
      readonly chosen: readonly string[]
    }
  /** Left at the question which bill; the statement need not be fetched again. */
  | { readonly outcome: 'left'; readonly left: AskLeft; readonly statement: Statement }
  /** There is nothing that the bot may speak of, which the person was told. */
  | { readonly outcome: 'unreachable' }
  | { readonly outcome: 'failed'; readonly kind: ErrorKind }

/** What a search for bills keeps between two messages. */
export interface BillsContext extends BillsInput {
  /** Found in this search, while it is not known whether they have older debt. */
  readonly found: readonly FoundInstallments[]
  readonly left: AskLeft | null
  readonly failure: ErrorKind
}

/** The option that stands for every bill. */
const allBills: Option = { id: 'todos', title: 'Todos' }

/** The vocabulary of the search for bills; `machine.ts` is its sentences. */
export const bills = setup({
  types: {
    context: {} as BillsContext,
    input: {} as BillsInput,
    output: {} as BillsOutput,
    events: {} as PersonEvent,
    tags: {} as 'working',
  },
  actors: {
    fetchStatement: unboundWork.fetchStatement,
    listBills: unboundWork.listBills,
    fetchInstallments: unboundWork.fetchInstallments,
    askBill: asking<keyof FinancialTexts>()(choice(), {
      question: 'financial.installments.askBill',
      unfit: 'financial.installments.billUnfit',
    }),
  },
  actions: {
    say: emit((_, words: SayParams<FinancialTexts>) => said(words)),
    forward: enqueueActions(({ enqueue, event, self }) => {
      const child = listening(self, 'ask')
      if (child) enqueue.sendTo(child, event)
    }),
    keepStatement: assign((_, { statement }: { statement: Statement }) => ({ statement })),
    keepIds: assign(({ context }, { ids }: { ids: readonly string[] }) => ({
      statement: unreadBills(ids, context.now),
    })),
    keepChosen: assign(({ context }, output: AskOutput<string>) =>
      output.answered
        ? { chosen: output.value === allBills.id ? context.statement.ids : [output.value] }
        : {},
    ),
    chooseAll: assign(({ context }) => ({ chosen: context.statement.ids })),
    keepFound: assign((_, { found }: { found: readonly FoundInstallments[] }) => ({ found })),
    keepOlder: assign(({ context }, { older }: { older: readonly FoundInstallments[] | null }) => ({
      statement: withBills(context.statement, read(context.found, older)),
      found: [],
    })),
    keepLeft: assign((_, output: AskOutput<string>) => ({ left: output.answered ? null : output })),
    keepFailure: assign((_, { error }: { error: unknown }) => ({ failure: kindOf(error) })),
  },
  guards: {
    isKnown: ({ context: { statement, now } }) =>
      statement.fetchedAt !== '' && !isOfAnotherMonth(statement, now),
    goesByFunction: ({ context: { organisation } }) => organisation.billing?.route === 'function',
    /** The statement is too large, and the installments may be had elsewhere. */
    mayGoByFunction: ({ context: { organisation } }, { error }: { error: unknown }) =>
      isTooLarge(error) && organisation.billing?.route !== 'statement',
    isTooLarge: (_, { error }: { error: unknown }) => isTooLarge(error),
    hasNone: ({ context }) => context.statement.ids.length === 0,
    isChosen: ({ context: { statement, chosen } }) =>
      chosen.length > 0 && chosen.every((id) => statement.ids.includes(id)),
    needsNoChoice: ({ context }) => context.every || context.statement.ids.length === 1,
    isRead: ({ context: { statement, chosen } }) =>
      chosen.every((id) => statement.bills.some((bill) => bill.id === id)),
    takesEvery: ({ context }) => context.every,
    isAnswered: (_, { answered }: AskOutput<string>) => answered,
  },
})

/** What the statement is fetched by. */
export function ofCustomer({ organisation, customerId, now }: BillsContext): FetchStatementInput {
  return { organisation: organisation.id, customerId, costCenters: organisation.costCenters, now }
}

/** The bills' ids and titles, and "Todos". */
export function billOptions({ statement }: BillsContext): Option[] {
  return [...statement.ids.map((id) => ({ id, title: `Título ${id}` })), allBills]
}

function read(
  found: readonly FoundInstallments[],
  older: readonly FoundInstallments[] | null,
): readonly StatementBill[] {
  return found.map(({ id, installments }) => ({
    id,
    installments,
    olderDebt: older && openOf(older.find((bill) => bill.id === id)?.installments ?? []),
  }))
}
