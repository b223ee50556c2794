import { bot } from '@cristal/bot'
import type { Bot } from '@cristal/dialogue'
import { done, failed, talksIn, type TalkCases, type TalkWorld } from '@cristal/testkit'

import { scenarioWorld, type ScenarioTalks } from '../../src/talks/scenario-world.ts'
import type { StageParts } from '../../src/stage/stage-parts.ts'

/** What people answer to each question, right and wrong, and what they say anywhere. */
const sayings = {
  askDocument: ['529.982.247-25', '529.982.247-24'],
  askDigits: ['4821', '0000', '48', '123.456.789-09'],
  askPeriod: ['atrasadas', 'dezembro'],
  askInterest: ['um apartamento de dois quartos'],
  askName: ['Ana Lima', 'pular'],
  askPhone: ['(48) 99999-4821', '123'],
  askEmail: ['ana@exemplo.com.br', 'ana@'],
  askMessage: ['me liguem na segunda, por favor'],
  askSatisfaction: ['10'],
  anywhere: ['encerrar', 'quero falar com um atendente', 'segunda via', 'xyzzy', 'não', 'iniciarchat'],
}

/** The words that get a talk on, and nothing else. */
const plain = { ...sayings, askDigits: ['4821'], askDocument: ['529.982.247-25'], anywhere: ['sim', 'não'] }

/** A room is not closed for good while other talks need it. */
const answers = { closeRoom: done() }

const usual: ScenarioTalks = {
  openings: ['oi', 'segunda via', 'quero falar com um atendente'],
  sayings,
  answers,
  agent: 'Bia',
  calm: 25,
}

const failures = ['transient', 'permanent', 'contract', 'unknown']

/** What does not wait until work has ended. */
const urgent: NonNullable<TalkCases['interruptions']> = [
  { does: 'write', text: 'iniciarchat' },
  { does: 'write', text: 'iniciarchat', again: true },
  ...(['queue', 'take', 'say', 'close'] as const).map((act) => ({ does: 'agent', act }) as const),
]

export const cristal = talksIn(
  'cristal',
  [
    played('horizonte', { calm: 60 }),
    played('horizonte', {
      name: 'horizonte, outros assuntos',
      openings: [
        'quero meu extrato',
        'quando vence?',
        'quero comprar um apartamento',
        'meus dados',
        'negociar',
        'sim',
        'quero contratar um financiamento',
      ],
      taps: [{ id: 'sim', title: 'Sim' }],
      chance: 0.5,
      now: '2026-11-21T14:00:00-03:00',
    }),
    kept('mesa', {
      name: 'mesa, sem sentido',
      openings: ['quero falar com um atendente', 'quero comprar um apartamento', 'segunda via'],
      sayings: { askName: ['Ana Lima'], askPhone: ['(48) 99999-4821'], anywhere: ['xyzzy', 'sim'] },
      counts: 5,
      calm: 150,
    }),
    played('fora-do-horario', { chance: 0.9, now: '2026-11-21T19:00:00-03:00' }),
    kept('mesa-core-fila', { openings: ['quero falar com alguém'], queue: 2, sayings: plain }),
    kept('mesa-core-avisa', { openings: ['atendente'], agent: '', sayings: plain }),
    kept('expediente', {
      openings: ['atendente'],
      sayings: { ...sayings, anywhere: ['sim'] },
      pause: 600_000,
    }),
    kept('sem-expediente', { openings: ['atendente'], sayings: plain }),
    kept('sem-atendente', { openings: ['atendente'], sayings: plain }),
    kept('recado-desligado', { openings: ['atendente'], sayings: plain }),
    kept('manha', {
      name: 'dados errados',
      openings: ['segunda via'],
      sayings: { askDocument: ['529.982.247-25'], askDigits: ['0000'], anywhere: ['segunda via', 'não'] },
      calm: 60,
    }),
    played('cadastro-incompleto', {
      openings: ['segunda via', 'quero meu extrato'],
      sayings: { ...plain, askDocument: ['390.533.447-05'], askDigits: ['1357'] },
      calm: 60,
    }),
    played('varios-titulos', {
      sayings: { ...sayings, askDocument: ['123.456.789-09'], askDigits: ['8090'] },
    }),
    kept('parcelas', {
      openings: ['segunda via', 'em que dia vence?'],
      sayings: {
        ...plain,
        askDocument: ['271.828.182-05', '161.803.398-05'],
        askDigits: ['0071', '3398'],
        askPeriod: ['atrasadas', 'próximas', 'recentes', 'a que vence dia 20', 'março de 2027'],
      },
    }),
    kept('vencimentos', {
      name: 'vencimentos, sem acesso',
      openings: ['em que dia vence?'],
      sayings: { ...plain, askDocument: ['153.509.460-56'], askDigits: ['1122'] },
    }),
    kept('vencimentos', {
      name: 'vencimentos, nada em aberto',
      openings: ['em que dia vence?'],
      sayings: { ...plain, askDocument: ['161.803.398-05'], askDigits: ['3398'] },
    }),
    kept('vencimentos', {
      name: 'vencimentos, em dias diferentes',
      openings: ['em que dia vence?'],
      sayings: { ...plain, askDocument: ['271.828.182-05'], askDigits: ['0071'] },
    }),
    kept('carteira-longa', {
      openings: ['consultar parcelas atrasadas'],
      sayings: {
        ...plain,
        askDocument: ['141.421.356-51'],
        askDigits: ['2135'],
        askBill: ['mais opções', 'Título 12011'],
      },
    }),
    kept('extrato-grande-sem-partes', {
      openings: ['segunda via'],
      sayings: { ...plain, askDocument: ['746.824.890-70'], askDigits: ['0180'] },
    }),
    kept('linha-ilegivel', {
      openings: ['segunda via'],
      sayings: { ...plain, askDocument: ['282.842.712-90'], askDigits: ['4271'] },
    }),
    kept('vencimentos-mistos', {
      openings: ['que dia vence?'],
      sayings: { ...plain, askDocument: ['271.828.182-05'], askDigits: ['0071'] },
    }),
    kept('lembretes', { openings: ['em que dia vence?', 'consultar novembro'], sayings: plain }),
    kept('virada', {
      openings: ['consultar novembro'],
      sayings: {
        ...plain,
        askDocument: ['173.205.080-52'],
        askDigits: ['0508'],
        another: ['e a de fevereiro?'],
      },
      now: '2026-11-30T23:55:00-03:00',
      pause: 600_000,
    }),
    kept('extrato-grande', {
      openings: ['segunda via'],
      sayings: { ...plain, askDocument: ['746.824.890-70'], askDigits: ['0180'] },
    }),
    kept('manha', {
      name: 'sem mesa',
      openings: ['quero falar com um atendente', 'segunda via'],
      sayings: plain,
      bot: withoutDesk,
    }),
    kept('privacidade', { openings: ['meus dados', 'quais dados vocês têm?'] }),
    kept('servicos-proprios', {
      openings: [
        'quero renegociar minha dívida',
        'sou corretor e quero vender um imóvel de vocês',
        'qual o saldo devedor do meu contrato?',
        'quero contratar um financiamento',
        'quero antecipar parcelas',
        'preciso de assistência técnica no apartamento',
      ],
      sayings: plain,
    }),
    kept('servicos-contratados', {
      openings: [
        'negociar',
        'quero um corretor',
        'saldo devedor',
        'antecipar parcelas',
        'contratar',
        'assistência técnica',
        'bom dia',
      ],
      sayings: { ...plain, anywhere: ['bom dia', 'menu', 'não'] },
    }),
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
  ],
  {
    allowed: {
      'says core.apology': 'The host says it where a step fails, and none does.',
      'says dialogue.moment': 'The host says it where work takes long; on a walk, time stands still.',
      'says handoff.calling':
        'The host says it where the opening of a room takes long; on a walk, time stands still.',
      'says core.notHere':
        'It stands in for a topic that is not bound, and the whole bot binds every topic but the desk.',
    },
  },
)

function played(name: string, more: Partial<ScenarioTalks> = {}): TalkWorld {
  const file = new URL(`../../../../examples/playground/scenarios/${name}.json`, import.meta.url)
  return scenarioWorld(file, { ...usual, ...more })
}

function kept(name: string, more: Partial<ScenarioTalks> = {}): TalkWorld {
  const file = new URL(`../../../bot/transcripts/scenarios/${name}.json`, import.meta.url)
  return scenarioWorld(file, { ...usual, ...more })
}

/** An organisation without human service. */
function withoutDesk({
  organisation,
  understanding,
  customers,
  statements,
  slips,
  limiter,
}: StageParts): Bot {
  return bot({ organisations: [organisation], understanding, customers, statements, slips, limiter })
}
