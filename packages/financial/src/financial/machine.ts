import { clockTime, type AskInput, type TopicOutput } from '@cristal/dialogue'

import type { InstallmentsInput } from '../installments/setup.ts'
import type { LoginInput } from '../login/setup.ts'
import { financial, resumed } from './setup.ts'

/**
 * The financial topic: who is speaking, what they owe, and their second copies.
 *
 * @example
 * ```ts
 * const bound = bind(financialMachine, { ...billingActors(billing), ...understandingActors(understanding) })
 * ```
 */
export const financialMachine = financial.createMachine({
  id: 'financial',
  description: 'Status Financeiro: credenciamento, parcelas e segunda via.',
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
        input: ({ context }): LoginInput => ({
          now: context.now,
          contact: context.contact,
          organisation: context.organisation,
          channel: context.channel,
          known: context.known,
        }),
        onDone: [
          {
            guard: { type: 'ended', params: ({ event }) => ({ output: event.output, how: 'identified' }) },
            actions: { type: 'keepLogin', params: ({ event }) => event.output },
            target: 'serving',
          },
          {
            guard: { type: 'ended', params: ({ event }) => ({ output: event.output, how: 'digressed' }) },
            actions: [
              { type: 'keepKnown', params: ({ event }) => event.output },
              { type: 'keepUnderstood', params: ({ event }) => event.output },
            ],
            target: 'weighingDigression',
          },
          {
            guard: { type: 'ended', params: ({ event }) => ({ output: event.output, how: 'failed' }) },
            actions: [
              { type: 'keepKnown', params: ({ event }) => event.output },
              { type: 'keepFailure', params: ({ event }) => event.output },
            ],
            target: 'failing',
          },
          {
            guard: { type: 'ended', params: ({ event }) => ({ output: event.output, how: 'refused' }) },
            target: 'offeringPerson',
          },
          { actions: { type: 'keepLeaving', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'failing',
      },
    },
    serving: {
      description: 'Status Financeiro: parcelas e segunda via.',
      entry: { type: 'learn', params: ({ context }) => ({ lastUse: context.now }) },
      invoke: {
        id: 'installments',
        src: 'installments',
        input: ({ context }): InstallmentsInput => ({
          now: context.now,
          organisation: context.organisation,
          customerId: context.customer?.id ?? context.contact.customerId ?? '',
          email: context.customer ? context.customer.email : (context.contact.email ?? null),
          request: context.request,
        }),
        onDone: [
          {
            guard: { type: 'ended', params: ({ event }) => ({ output: event.output, how: 'served' }) },
            target: 'finished',
          },
          {
            guard: { type: 'ended', params: ({ event }) => ({ output: event.output, how: 'wantsPerson' }) },
            actions: 'wishForPerson',
            target: 'digressed',
          },
          {
            guard: { type: 'isFinished', params: ({ event }) => event.output },
            actions: { type: 'keepUnderstood', params: ({ event }) => event.output },
            target: 'digressed',
          },
          {
            guard: { type: 'ended', params: ({ event }) => ({ output: event.output, how: 'digressed' }) },
            actions: [
              { type: 'keepRequest', params: ({ event }) => event.output },
              { type: 'keepUnderstood', params: ({ event }) => event.output },
            ],
            target: 'weighingDigression',
          },
          {
            guard: { type: 'ended', params: ({ event }) => ({ output: event.output, how: 'failed' }) },
            actions: [
              { type: 'keepRequest', params: ({ event }) => event.output },
              { type: 'keepFailure', params: ({ event }) => event.output },
            ],
            target: 'failing',
          },
          {
            guard: { type: 'ended', params: ({ event }) => ({ output: event.output, how: 'unreachable' }) },
            target: 'offeringPerson',
          },
          { actions: { type: 'keepLeaving', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'failing',
      },
    },
    weighingDigression: {
      description: 'Outro pedido de parcelas continua aqui; outro assunto sai, para voltar depois.',
      always: [
        { guard: 'wantsOtherInstallments', actions: 'takeNewRequest', target: 'admitting' },
        { guard: 'isOver', target: 'digressed' },
        { actions: 'prepareResume', target: 'digressed' },
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
            actions: 'wishForPerson',
            target: 'digressed',
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
            actions: 'wishForPerson',
            target: 'digressed',
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
    served: { type: 'final', output: { outcome: 'served', more: true } },
    finished: { type: 'final', output: { outcome: 'served', more: false } },
    silent: { type: 'final', output: { outcome: 'silent' } },
    abandoned: { type: 'final', output: { outcome: 'abandoned' } },
    digressed: {
      type: 'final',
      output: ({ context }) => ({
        outcome: 'digressed',
        understood: context.understood,
        resume: context.resume,
      }),
    },
  },
  output: ({ event }) => event.output as TopicOutput,
})
