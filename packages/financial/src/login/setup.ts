import {
  asking,
  document,
  firstName,
  kindOf,
  learned,
  listening,
  said,
  type Ambient,
  type AskLeft,
  type AskOutput,
  type ErrorKind,
  type Facts,
  type PersonEvent,
  type SayParams,
} from '@cristal/dialogue'
import { assign, emit, enqueueActions, setup } from 'xstate'

import type { Customer } from '../ports/billing.ts'
import { digitsOrDocument, isCorrection } from '../questions/digits.ts'
import type { FinancialTexts } from '../texts/pt-BR.ts'
import { unboundWork, type FoundCustomer, type TakenAnswer } from '../work.ts'

/** What an interrupted login knew. */
export interface LoginKnown {
  readonly document: string
  /** Absent: not looked for yet. `null`: nobody has the document, which is not told. */
  readonly customer?: Customer | null
}

/** What a login is started with: what surrounds it, and what an interrupted one knew. */
export interface LoginInput extends Omit<Ambient, 'conversation'> {
  readonly known: LoginKnown | null
}

/** How a login ended. */
export type LoginOutput =
  | { readonly outcome: 'identified'; readonly customerId: string; readonly email: string | null }
  /** Refused, which the person was told. */
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'left'; readonly left: AskLeft; readonly known: LoginKnown | null }
  | { readonly outcome: 'failed'; readonly kind: ErrorKind; readonly known: LoginKnown | null }

/** What a login keeps between two messages. */
export interface LoginContext extends LoginInput {
  /** Wrong answers so far, those of an earlier, interrupted login included. */
  readonly wrong: number
  /** Whether the last answer was right. */
  readonly right: boolean
  readonly left: AskLeft | null
  /** ISO; empty when the document is not blocked. */
  readonly blockedUntil: string
  readonly failure: ErrorKind
}

const mostWrong = 3

/** The vocabulary of the login; `machine.ts` is its sentences. */
export const login = setup({
  types: {
    context: {} as LoginContext,
    input: {} as LoginInput,
    output: {} as LoginOutput,
    events: {} as PersonEvent,
    tags: {} as 'working',
  },
  actors: {
    askDocument: asking<keyof FinancialTexts>()(document, {
      question: 'financial.login.askDocument',
      unfit: 'financial.login.documentUnfit',
    }),
    askDigits: asking<keyof FinancialTexts>()(digitsOrDocument, {
      question: 'financial.login.askDigits',
      unfit: 'financial.login.digitsUnfit',
    }),
    findCustomer: unboundWork.findCustomer,
    takeAnswer: unboundWork.takeAnswer,
  },
  actions: {
    say: emit((_, words: SayParams<FinancialTexts>) => said(words)),
    forward: enqueueActions(({ enqueue, event, self }) => {
      const child = listening(self, 'ask')
      if (child) enqueue.sendTo(child, event)
    }),
    learn: emit((_, facts: Facts) => learned(facts)),
    /** One that is written again after a wrong answer is looked for again: nobody may have been found for a moment. */
    keepDocument: assign(({ context: { known, wrong } }, output: AskOutput<string>) =>
      output.answered && (output.value !== known?.document || wrong > 0)
        ? { known: { document: output.value } }
        : {},
    ),
    keepCustomer: assign(({ context: { known } }, { customer }: FoundCustomer) => ({
      known: known && { ...known, customer },
    })),
    keepBlocked: assign((_, { blockedUntil }: TakenAnswer) => ({ blockedUntil: blockedUntil ?? '' })),
    keepLeft: assign((_, output: AskOutput<string>) => ({ left: output.answered ? null : output })),
    keepFailure: assign((_, { error }: { error: unknown }) => ({ failure: kindOf(error) })),
    keepAnswer: assign(({ context }, output: AskOutput<string>) => {
      const right = output.answered && context.known?.customer?.phone?.slice(-4) === output.value
      return { right, wrong: right ? context.wrong : context.wrong + 1 }
    }),
  },
  guards: {
    isDocumentKnown: ({ context }) => context.known !== null,
    isCustomerKnown: ({ context }) => context.known?.customer !== undefined,
    isAnswered: (_, { answered }: AskOutput<string>) => answered,
    isCorrection: (_, output: AskOutput<string>) => output.answered && isCorrection(output.value),
    isRight: ({ context }) => context.right,
    isBlocked: (_, { blockedUntil }: TakenAnswer) => blockedUntil !== null,
    isTooMany: ({ context }) => context.wrong >= mostWrong,
  },
})

/** A person by their first name; a company, whose document is a CNPJ, by its whole one. */
export function calledBy({ known }: LoginContext): string {
  const name = known?.customer?.name ?? ''
  return known?.document.length === 14 ? name : firstName(name)
}

/** What a login teaches of the contact. */
export function factsOf({ known, now }: LoginContext): Facts {
  const customer = known?.customer
  return {
    customerId: customer?.id ?? null,
    document: known?.document ?? null,
    name: customer?.name ?? null,
    email: customer?.email ?? null,
    phone: customer?.phone ?? null,
    lastLogin: now,
    lastUse: now,
    wrongAnswers: null,
    coolDownUntil: null,
  }
}
