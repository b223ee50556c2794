import { clockTime, plus, type AskInput } from '@cristal/dialogue'

import { coolDown } from '../rules/login-lasts.ts'
import type { FindCustomerInput, TakeAnswerInput } from '../work.ts'
import { calledBy, factsOf, login, type LoginOutput } from './setup.ts'

/** Credenciamento: a document, then the last four digits of the registered phone. */
export const loginMachine = login.createMachine({
  id: 'login',
  description: 'Credenciamento: documento e quatro últimos dígitos do telefone do cadastro.',
  context: ({ input }) => ({
    ...input,
    wrong: input.contact.wrongAnswers ?? 0,
    right: false,
    left: null,
    blockedUntil: '',
    failure: 'transient',
  }),
  on: {
    'message.received': { actions: 'forward' },
    'option.chosen': { actions: 'forward' },
  },
  initial: 'deciding',
  states: {
    deciding: {
      description: 'Credenciamento: retoma do ponto em que a pessoa estava.',
      always: [
        { guard: 'isCustomerKnown', target: 'askingDigits' },
        { guard: 'isDocumentKnown', target: 'findingCustomer' },
        { target: 'askingDocument' },
      ],
    },
    askingDocument: {
      description: 'Credenciamento: pede CPF ou CNPJ.',
      invoke: {
        id: 'ask',
        src: 'askDocument',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
        onDone: [
          {
            guard: { type: 'isAnswered', params: ({ event }) => event.output },
            actions: { type: 'keepDocument', params: ({ event }) => event.output },
            target: 'findingCustomer',
          },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'left' },
        ],
        onError: 'failed',
      },
    },
    findingCustomer: {
      tags: 'working',
      description: 'Credenciamento: procura o cliente no SIENGE.',
      invoke: {
        id: 'findCustomer',
        src: 'findCustomer',
        input: ({ context }): FindCustomerInput => ({
          organisation: context.organisation.id,
          document: context.known?.document ?? '',
        }),
        onDone: [
          {
            guard: { type: 'isBlocked', params: ({ event }) => event.output },
            actions: { type: 'keepBlocked', params: ({ event }) => event.output },
            target: 'blocked',
          },
          { actions: { type: 'keepCustomer', params: ({ event }) => event.output }, target: 'askingDigits' },
        ],
        onError: { actions: { type: 'keepFailure', params: ({ event }) => event }, target: 'failed' },
      },
    },
    askingDigits: {
      description: 'Credenciamento: pede os quatro últimos dígitos, exista o documento ou não.',
      invoke: {
        id: 'ask',
        src: 'askDigits',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
        onDone: [
          {
            guard: { type: 'isCorrection', params: ({ event }) => event.output },
            actions: { type: 'keepDocument', params: ({ event }) => event.output },
            target: 'deciding',
          },
          {
            guard: { type: 'isAnswered', params: ({ event }) => event.output },
            actions: { type: 'keepAnswer', params: ({ event }) => event.output },
            target: 'takingAnswer',
          },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'left' },
        ],
        onError: 'failed',
      },
    },
    takingAnswer: {
      tags: 'working',
      description: 'Credenciamento: conta a resposta errada; com tentativas demais, nem a certa vale.',
      entry: { type: 'learn', params: ({ context }) => ({ wrongAnswers: context.wrong }) },
      invoke: {
        id: 'takeAnswer',
        src: 'takeAnswer',
        input: ({ context }): TakeAnswerInput => ({
          organisation: context.organisation.id,
          document: context.known?.document ?? '',
          right: context.right,
        }),
        onDone: [
          {
            guard: { type: 'isBlocked', params: ({ event }) => event.output },
            actions: { type: 'keepBlocked', params: ({ event }) => event.output },
            target: 'blocked',
          },
          { guard: 'isRight', target: 'identified' },
          { guard: 'isTooMany', target: 'refused' },
          {
            actions: { type: 'say', params: { text: 'financial.login.digitsWrong' } },
            target: 'askingDigits',
          },
        ],
        onError: { actions: { type: 'keepFailure', params: ({ event }) => event }, target: 'failed' },
      },
    },
    identified: {
      type: 'final',
      description: 'Credenciamento: a pessoa é quem diz ser.',
      entry: [
        {
          type: 'say',
          params: ({ context }) => ({
            text: 'financial.login.identified',
            values: { name: { personal: calledBy(context) } },
          }),
        },
        { type: 'learn', params: ({ context }) => factsOf(context) },
      ],
      output: ({ context: { known } }) => ({
        outcome: 'identified',
        customerId: known?.customer?.id ?? '',
        email: known?.customer?.email ?? null,
      }),
    },
    blocked: {
      type: 'final',
      description: 'Credenciamento: tentativas demais com este documento.',
      entry: {
        type: 'say',
        params: ({ context }) => ({
          text: 'financial.login.documentBlocked',
          values: { until: clockTime(context.blockedUntil, context.now) },
        }),
      },
      output: { outcome: 'refused' },
    },
    refused: {
      type: 'final',
      description: 'Credenciamento: recusado, com trinta minutos de espera.',
      entry: [
        { type: 'say', params: { text: 'financial.login.refused' } },
        {
          type: 'learn',
          params: ({ context }) => ({ wrongAnswers: null, coolDownUntil: plus(context.now, coolDown) }),
        },
      ],
      output: { outcome: 'refused' },
    },
    left: {
      type: 'final',
      description: 'Credenciamento: a pessoa deixou uma pergunta sem resposta.',
      output: ({ context: { left, known } }) => ({ outcome: 'left', left, known }),
    },
    failed: {
      type: 'final',
      description: 'Credenciamento: o SIENGE não respondeu.',
      output: ({ context }) => ({ outcome: 'failed', kind: context.failure, known: context.known }),
    },
  },
  output: ({ event }) => event.output as LoginOutput,
})
