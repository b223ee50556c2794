import {
  asking,
  certain,
  choice,
  invoked,
  listening,
  said,
  learned,
  yesOrNo,
  type AskLeft,
  type AskOutput,
  type ErrorKind,
  type Facts,
  type HandoffRequest,
  type Json,
  type Leaving,
  type PersonEvent,
  type SayParams,
  type TopicInput,
  type TopicOutput,
  type Understood,
} from '@cristal/dialogue'
import { assign, emit, enqueueActions, setup } from 'xstate'

import { dueDayMachine } from '../due-day/machine.ts'
import type { DueDayOutput } from '../due-day/setup.ts'
import { installmentsMachine } from '../installments/machine.ts'
import type { InstallmentsOutput } from '../installments/setup.ts'
import { loginMachine } from '../login/machine.ts'
import type { LoginKnown, LoginOutput } from '../login/setup.ts'
import { isCoolingDown, isLoggedIn } from '../rules/login-lasts.ts'
import { requestFrom, serviceOf, type InstallmentsRequest, type Service } from '../rules/request.ts'
import { statementMailMachine, type StatementMailOutput } from '../statement-mail/machine.ts'
import type { FinancialTexts } from '../texts/pt-BR.ts'

/** What an interrupted financial topic takes up again. */
export type FinancialResume = {
  readonly request: InstallmentsRequest & { readonly [key: string]: Json }
  readonly known: (LoginKnown & { readonly [key: string]: Json }) | null
  readonly reminded: boolean
}

/** How a part of the topic ended. */
export type PartOutput = LoginOutput | InstallmentsOutput | StatementMailOutput | DueDayOutput

/** What the financial topic keeps between two messages. */
export interface FinancialContext extends TopicInput {
  readonly request: InstallmentsRequest
  readonly known: LoginKnown | null
  /** Who has logged in in this talk; an earlier login is in the contact. */
  readonly customer: { readonly id: string; readonly email: string | null } | null
  /** How the part that served last ended. */
  readonly ended: PartOutput['outcome'] | null
  readonly failure: ErrorKind
  readonly left: AskLeft | null
  /** Nothing of the request is left to be taken up again. */
  readonly answered: boolean
  /** A person was offered: there is no more that the bot can do. */
  readonly over: boolean
  /** A reminder was offered in this talk already. */
  readonly reminded: boolean
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
    statementMail: invoked(statementMailMachine),
    dueDay: invoked(dueDayMachine),
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
      const child = listening(self, 'ask', 'login', 'installments', 'dueDay')
      if (child) enqueue.sendTo(child, event)
    }),
    learn: emit((_, facts: Facts) => learned(facts)),
    keepEnd: assign(({ context }, output: PartOutput) => ({
      ended: output.outcome,
      left: output.outcome === 'left' ? output.left : null,
      failure: output.outcome === 'failed' ? output.kind : context.failure,
      known: 'known' in output ? output.known : context.known,
      request: ('request' in output ? output.request : null) ?? context.request,
      answered: 'request' in output && output.request === null,
      reminded: 'reminded' in output ? output.reminded : context.reminded,
    })),
    keepLogin: assign((_, output: LoginOutput) =>
      output.outcome === 'identified'
        ? { customer: { id: output.customerId, email: output.email }, known: null }
        : {},
    ),
    keepLeft: assign((_, output: AskOutput<string>) => ({ left: output.answered ? null : output })),
    takeNewRequest: assign(({ context }) => ({
      request: requestFrom(context.left) ?? context.request,
      over: false,
    })),
    prepareResume: assign(({ context: { request, known, reminded } }) => ({
      resume: { request, known, reminded } as unknown as Json,
    })),
    markOver: assign({ over: true }),
  },
  guards: {
    isOver: ({ context }) => context.over,
    hasNothingLeft: ({ context }) => context.over || context.answered,
    isCoolingDown: ({ context }) => isCoolingDown(context),
    isLoggedIn: ({ context }) => context.customer !== null || isLoggedIn(context),
    asksFor: ({ context }, { service }: { service: Service }) =>
      serviceOf(context.request.intent) === service,
    hasEnded: ({ context }, { how }: { how: PartOutput['outcome'] }) => context.ended === how,
    isIdentified: (_, { outcome }: LoginOutput) => outcome === 'identified',
    /** The person wants more of the same service. */
    wantsSameService: ({ context: { left, request } }) =>
      left?.understood !== undefined && serviceOf(left.understood.intent.name) === serviceOf(request.intent),
    failedFor: ({ context }, { kind }: { kind: ErrorKind }) => context.failure === kind,
    chose: (_, { output, option }: { output: AskOutput<string>; option: string }) =>
      output.answered && output.value === option,
    hasLeft: ({ context }, { how }: { how: Leaving }) => context.left?.leaving === how,
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
    ended: null,
    failure: 'transient',
    left: null,
    answered: false,
    over: false,
    reminded: resume?.reminded ?? input.story.some(({ intent }) => serviceOf(intent) !== undefined),
    resume: null,
  }
}

/** What the person wants instead. */
export function wanted({ left }: FinancialContext): Understood {
  return left?.understood ?? certain('atendimento')
}

/** A person of the financial department is wanted, to which the person has said yes. */
export function handoff({ request }: FinancialContext): HandoffRequest {
  return { department: 'financeiro', purpose: request.intent, confirmed: true }
}
