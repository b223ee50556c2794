import { done, failed, type TalkCases, type TalkWorld } from '@cristal/testkit'

import { answers, plain } from './usual.ts'
import { kept, played } from './world-of.ts'

const failures = ['transient', 'permanent', 'contract', 'unknown']

/** What does not wait until work has ended. */
const urgent: NonNullable<TalkCases['interruptions']> = [
  { does: 'write', text: 'iniciarchat' },
  { does: 'write', text: 'iniciarchat', again: true },
  ...(['queue', 'take', 'say', 'close'] as const).map((act) => ({ does: 'agent', act }) as const),
]

/** What fails, what comes amid work, and what no upstream of a scenario answers; held on the runtime alone. */
export const whenThingsFail: readonly TalkWorld[] = [
  played('horizonte', {
    name: 'horizonte, o que falha',
    openings: ['oi', 'segunda via', 'quero meu extrato'],
    sayings: { ...plain, anywhere: ['encerrar', 'quero falar com um atendente', 'xyzzy', 'sim', 'não'] },
    failures,
    inSandbox: false,
  }),
  kept('mesa-logada', {
    name: 'mesa, o que falha e o que vem no meio',
    openings: ['quero falar com um atendente'],
    sayings: {
      ...plain,
      attending: ['', 'ainda está aí?', 'encerrar'],
      anywhere: ['sim', 'segunda via', 'quero falar com um atendente', 'encerrar'],
    },
    failures,
    interruptions: urgent,
    inSandbox: false,
  }),
  played('ninguem-online', {
    name: 'ninguém online, o que falha',
    openings: ['quero falar com um atendente'],
    sayings: plain,
    failures,
    interruptions: urgent.slice(0, 1),
    inSandbox: false,
    calm: 60,
  }),
  kept('back4app', {
    openings: ['consultar atrasadas'],
    sayings: { ...plain, askDocument: ['11.222.333/0001-81'], askDigits: ['2468'] },
    failures,
    inSandbox: false,
  }),
  kept('back4app', {
    name: 'back4app, vencimento',
    openings: ['em que dia vence?'],
    sayings: { ...plain, askDocument: ['11.222.333/0001-81'], askDigits: ['2468'] },
    failures: ['transient'],
    inSandbox: false,
  }),
  kept('back4app', {
    name: 'back4app, grande demais',
    openings: ['segunda via'],
    sayings: plain,
    answers: {
      ...answers,
      listBills: failed({
        name: 'BillingError',
        kind: 'permanent',
        reason: 'tooLarge',
        message: 'The statement is too large.',
      }),
    },
    inSandbox: false,
  }),
  kept('mesa-logada', {
    name: 'mesa, sala fechada',
    openings: ['quero falar com um atendente'],
    sayings: { ...plain, attending: ['ainda está aí?'] },
    answers: {
      ...answers,
      relayMessage: failed({
        name: 'DeskError',
        kind: 'permanent',
        reason: 'roomClosed',
        message: 'The room is closed.',
      }),
    },
    inSandbox: false,
  }),
  kept('manha', {
    name: 'documento bloqueado',
    openings: ['segunda via'],
    sayings: plain,
    answers: {
      ...answers,
      findCustomer: done({ customer: null, blockedUntil: '2026-11-21T09:30:00-03:00' }),
    },
    inSandbox: false,
  }),
  kept('manha', {
    name: 'documento bloqueado na resposta',
    openings: ['segunda via'],
    sayings: plain,
    answers: { ...answers, takeAnswer: done({ blockedUntil: '2026-11-21T09:30:00-03:00' }) },
    inSandbox: false,
  }),
  kept('manha', {
    name: 'sem boleto',
    openings: ['segunda via'],
    sayings: plain,
    answers: { ...answers, fetchSlip: done({ slip: null }) },
    inSandbox: false,
  }),
  kept('mesa-logada', {
    name: 'privacidade, a mesa falha',
    openings: ['meus dados'],
    sayings: { ...plain, anywhere: ['apagar', 'sim'] },
    failures,
    inSandbox: false,
  }),
]
