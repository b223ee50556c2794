import {
  asking,
  certain,
  choice,
  invoked,
  learned,
  requestOf,
  listening,
  said,
  yesOrNo,
  type AskLeft,
  type AskOutput,
  type ErrorKind,
  type Facts,
  type Json,
  type Leaving,
  type PersonEvent,
  type SayParams,
  type TopicInput,
  type TopicOutput,
  type TopicRequest,
  type Understood,
} from '@cristal/dialogue'
import { assign, emit, enqueueActions, setup } from 'xstate'

import { installmentsMachine } from '../installments/machine.ts'
import type { InstallmentsOutput } from '../installments/setup.ts'
import { loginMachine } from '../login/machine.ts'
import type { LoginKnown, LoginOutput } from '../login/setup.ts'
import { isOwnIntent } from '../questions/period.ts'
import { isCoolingDown, isLoggedIn } from '../rules/login-lasts.ts'
import type { FinancialTexts } from '../texts/pt-BR.ts'

/** What an interrupted financial topic takes up again. */
export type FinancialResume = {
  readonly request: TopicRequest & { readonly [key: string]: Json }
  readonly known: (LoginKnown & { readonly [key: string]: Json }) | null
}

/** What the financial topic keeps between two messages. */
export interface FinancialContext extends TopicInput {
  readonly known: LoginKnown | null
  /** Who has logged in in this talk; an earlier login is in the contact. */
  readonly customer: { readonly id: string; readonly email: string | null } | null
  readonly understood: Understood | null
  readonly failure: ErrorKind
  readonly left: AskLeft | null
  /** Nothing of the request is left to be taken up again. */
  readonly over: boolean
  /** What takes this topic up again; `null` while nothing of it is left. */
  readonly resume: Json
}

/** The vocabulary of the financial topic; `machine.ts` is its sentences. */
export const financial = setup({
  types: {
    context: {} as FinancialContext,
    input: {} as TopicInput,
    output: {} as TopicOutput,
    events: {} as PersonEvent,
  },
  actors: {
    login: invoked(loginMachine),
    installments: invoked(installmentsMachine),
    askWhetherPerson: asking<keyof FinancialTexts>()(yesOrNo, {
      question: 'financial.offerPerson',
      unfit: 'financial.offerPersonUnfit',
    }),
    askWhetherAgain: asking<keyof FinancialTexts>()(
      choice(
        [
          { id: 'tentar', title: 'Tentar de novo' },
          { id: 'atendente', title: 'Falar com atendente' },
          { id: 'nao', title: 'Agora não' },
        ],
        { yes: 'tentar', no: 'nao' },
      ),
      { question: 'financial.askRetry', unfit: 'financial.askRetryUnfit' },
    ),
  },
  actions: {
    say: emit((_, words: SayParams<FinancialTexts>) => said(words)),
    forward: enqueueActions(({ enqueue, event, self }) => {
      const child = listening(self, 'ask', 'login', 'installments')
      if (child) enqueue.sendTo(child, event)
    }),
    learn: emit((_, facts: Facts) => learned(facts)),
    keepLogin: assign((_, output: LoginOutput) =>
      output.outcome === 'identified'
        ? { customer: { id: output.customerId, email: output.email }, known: null }
        : {},
    ),
    keepKnown: assign((_, output: LoginOutput) => ('known' in output ? { known: output.known } : {})),
    keepUnderstood: assign((_, output: LoginOutput | InstallmentsOutput) => ({
      understood: output.outcome === 'digressed' ? output.understood : null,
    })),
    keepRequest: assign((_, output: InstallmentsOutput) =>
      'request' in output && output.request ? { request: output.request } : {},
    ),
    keepFailure: assign((_, output: LoginOutput | InstallmentsOutput) =>
      output.outcome === 'failed' ? { failure: output.kind } : {},
    ),
    keepLeft: assign((_, output: AskOutput<string>) => ({
      left: output.answered ? null : output,
      understood: output.answered ? null : (output.understood ?? null),
    })),
    keepLeaving: assign((_, { outcome }: LoginOutput | InstallmentsOutput) => ({
      left: isLeaving(outcome) ? { answered: false as const, leaving: outcome } : null,
    })),
    takeNewRequest: assign(({ context }) => ({
      request: context.understood ? requestOf(context.understood) : context.request,
      over: false,
    })),
    wishForPerson: assign({ understood: certain('atendimento') }),
    prepareResume: assign(({ context: { request, known } }) => ({
      resume: { request, known } as unknown as Json,
    })),
    markOver: assign({ over: true }),
  },
  guards: {
    isOver: ({ context }) => context.over,
    isCoolingDown: ({ context }) => isCoolingDown(context),
    isLoggedIn: ({ context }) => context.customer !== null || isLoggedIn(context),
    ended: (_, { output, how }: { output: LoginOutput | InstallmentsOutput; how: string }) =>
      output.outcome === how,
    wantsOtherInstallments: ({ context }) => context.understood !== null && isOwnIntent(context.understood),
    failedFor: ({ context }, { kind }: { kind: ErrorKind }) => context.failure === kind,
    chose: (_, { output, option }: { output: AskOutput<string>; option: string }) =>
      output.answered && output.value === option,
    hasLeft: ({ context }, { how }: { how: Leaving }) => context.left?.leaving === how,
    isFinished: (_, output: InstallmentsOutput) => 'request' in output && output.request === null,
  },
})

/** Takes up what an interrupted topic left, or begins. */
export function resumed(input: TopicInput): FinancialContext {
  const resume = input.resume as FinancialResume | null
  return {
    ...input,
    request: resume?.request ?? input.request,
    known: resume?.known ?? null,
    customer: null,
    understood: null,
    failure: 'transient',
    left: null,
    over: false,
    resume: null,
  }
}

function isLeaving(outcome: string): outcome is Leaving {
  return outcome === 'silent' || outcome === 'abandoned' || outcome === 'baffled'
}
