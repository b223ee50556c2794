import { clockTime, type AskInput, type TopicOutput } from '@cristal/dialogue'

import type { DueDayInput } from '../due-day/setup.ts'
import type { InstallmentsInput } from '../installments/setup.ts'
import type { LoginInput } from '../login/setup.ts'
import type { StatementMailInput } from '../statement-mail/machine.ts'
import { financial, handoff, resumed, wanted } from './setup.ts'
import { dueDayOf, installmentsOf, loginOf, statementMailOf } from './parts.ts'

/**
 * The financial topic: who is speaking, what they owe, when it falls due, their second copies and their statement.
 *
 * @example
 * ```ts
 * const bound = bind(financialMachine, { ...billingActors(billing), ...understandingActors(understanding) })
 * ```
 */
export const financialMachine = financial.createMachine({
  id: 'financial',
  description: 'Status Financeiro: credenciamento, parcelas, segunda via, extrato e vencimento.',
  context: ({ input }) => resumed(input),
  on: {
    'message.received': { actions: 'forward' },
    'option.chosen': { actions: 'forward' },
  },
  initial: 'admitting',
  states: {
    admitting: {
      description: 'Status Financeiro: a pessoa já está credenciada?',
      always: [
        { guard: 'isCoolingDown', target: 'coolingDown' },
        { guard: 'isLoggedIn', target: 'serving' },
        { target: 'loggingIn' },
      ],
    },
    coolingDown: {
      description: 'Credenciamento: pausa depois de três respostas erradas.',
      always: {
        actions: {
          type: 'say',
          params: ({ context }) => ({
            text: 'financial.coolingDown',
            values: { until: clockTime(context.contact.coolDownUntil ?? context.now, context.now) },
          }),
        },
        target: 'offeringPerson',
      },
    },
    loggingIn: {
      description: 'Credenciamento.',
      invoke: {
        id: 'login',
        src: 'login',
        input: ({ context }): LoginInput => loginOf(context),
        onDone: [
          {
            guard: { type: 'isIdentified', params: ({ event }) => event.output },
            actions: { type: 'keepLogin', params: ({ event }) => event.output },
            target: 'serving',
          },
          { actions: { type: 'keepEnd', params: ({ event }) => event.output }, target: 'ending' },
        ],
        onError: 'failing',
      },
    },
    serving: {
      description: 'Status Financeiro: o serviço pedido.',
      entry: { type: 'learn', params: ({ context }) => ({ lastUse: context.now }) },
      initial: 'choosing',
      states: {
        choosing: {
          description: 'Intenções: extrato, dia do vencimento, ou parcelas e segunda via.',
          always: [
            { guard: { type: 'asksFor', params: { service: 'statement' } }, target: 'statementMail' },
            { guard: { type: 'asksFor', params: { service: 'dueDay' } }, target: 'dueDay' },
            { target: 'installments' },
          ],
        },
        installments: {
          description: 'Status Financeiro: parcelas e segunda via.',
          invoke: {
            id: 'installments',
            src: 'installments',
            input: ({ context }): InstallmentsInput => installmentsOf(context),
            onDone: {
              actions: { type: 'keepEnd', params: ({ event }) => event.output },
              target: '#financial.ending',
            },
            onError: '#financial.failing',
          },
        },
        statementMail: {
          description: 'Extrato por e-mail.',
          invoke: {
            id: 'statementMail',
            src: 'statementMail',
            input: ({ context }): StatementMailInput => statementMailOf(context),
            onDone: {
              actions: { type: 'keepEnd', params: ({ event }) => event.output },
              target: '#financial.ending',
            },
            onError: '#financial.failing',
          },
        },
        dueDay: {
          description: 'Dia do vencimento.',
          invoke: {
            id: 'dueDay',
            src: 'dueDay',
            input: ({ context }): DueDayInput => dueDayOf(context),
            onDone: {
              actions: { type: 'keepEnd', params: ({ event }) => event.output },
              target: '#financial.ending',
            },
            onError: '#financial.failing',
          },
        },
      },
    },
    ending: {
      description: 'Status Financeiro: como terminou o credenciamento ou o serviço.',
      always: [
        { guard: { type: 'hasEnded', params: { how: 'finished' } }, target: 'finished' },
        { guard: { type: 'hasEnded', params: { how: 'served' } }, target: 'served' },
        { guard: { type: 'hasEnded', params: { how: 'wantsPerson' } }, target: 'wantsPerson' },
        { guard: { type: 'hasEnded', params: { how: 'failed' } }, target: 'failing' },
        { guard: { type: 'hasEnded', params: { how: 'left' } }, target: 'leaving' },
        { target: 'offeringPerson' },
      ],
    },
    failing: {
      description: 'Status Financeiro: o SIENGE falhou; cada falha é dita pelo que é.',
      always: [
        {
          guard: { type: 'failedFor', params: { kind: 'transient' } },
          actions: { type: 'say', params: { text: 'financial.temporarilyDown' } },
          target: 'askingWhetherAgain',
        },
        {
          guard: { type: 'failedFor', params: { kind: 'contract' } },
          actions: { type: 'say', params: { text: 'financial.unexpected' } },
          target: 'askingWhetherAgain',
        },
        { actions: { type: 'say', params: { text: 'financial.notAllowed' } }, target: 'askingWhetherAgain' },
      ],
    },
    askingWhetherAgain: {
      description: 'Status Financeiro: tentar de novo, sem repetir o que já se sabe?',
      invoke: {
        id: 'ask',
        src: 'askWhetherAgain',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
        onDone: [
          {
            guard: { type: 'chose', params: ({ event }) => ({ output: event.output, option: 'tentar' }) },
            target: 'admitting',
          },
          {
            guard: { type: 'chose', params: ({ event }) => ({ output: event.output, option: 'atendente' }) },
            target: 'wantsPerson',
          },
          {
            guard: { type: 'chose', params: ({ event }) => ({ output: event.output, option: 'nao' }) },
            target: 'served',
          },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'served',
      },
    },
    baffled: {
      description: 'Depois de cinco respostas sem sentido, oferece um atendente.',
      always: { actions: { type: 'say', params: { text: 'financial.baffled' } }, target: 'offeringPerson' },
    },
    offeringPerson: {
      description: 'Atendimento humano: oferecido quando o fluxo não pode continuar.',
      entry: 'markOver',
      invoke: {
        id: 'ask',
        src: 'askWhetherPerson',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
        onDone: [
          {
            guard: { type: 'chose', params: ({ event }) => ({ output: event.output, option: 'sim' }) },
            target: 'wantsPerson',
          },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'served',
      },
    },
    leaving: {
      description: 'A pessoa deixou uma pergunta sem resposta, ou não quer um atendente.',
      always: [
        { guard: { type: 'hasLeft', params: { how: 'silent' } }, target: 'silent' },
        { guard: { type: 'hasLeft', params: { how: 'abandoned' } }, target: 'abandoned' },
        { guard: { type: 'hasLeft', params: { how: 'digressed' } }, target: 'weighingDigression' },
        { guard: 'isOver', target: 'served' },
        { target: 'baffled' },
      ],
    },
    weighingDigression: {
      description: 'Outro pedido do mesmo serviço continua aqui; outro assunto sai, para voltar depois.',
      always: [
        { guard: 'wantsSameService', actions: 'takeNewRequest', target: 'admitting' },
        { guard: 'hasNothingLeft', target: 'digressed' },
        { actions: 'prepareResume', target: 'digressed' },
      ],
    },
    served: { type: 'final', output: { outcome: 'served', more: true } },
    finished: { type: 'final', output: { outcome: 'served', more: false } },
    wantsPerson: {
      type: 'final',
      output: ({ context }) => ({ outcome: 'wantsPerson', handoff: handoff(context) }),
    },
    silent: { type: 'final', output: { outcome: 'silent' } },
    abandoned: { type: 'final', output: { outcome: 'abandoned' } },
    digressed: {
      type: 'final',
      output: ({ context }) => ({
        outcome: 'digressed',
        understood: wanted(context),
        resume: context.resume,
      }),
    },
  },
  output: ({ event }) => event.output as TopicOutput,
})
