import type { AskInput } from '@cristal/dialogue'

import { nothingAsked, type CollectingInput } from '../collecting/setup.ts'
import { messageFor, offline, whenOf, type OfflineOutput } from './setup.ts'

/** Atendimento humano: no human can come now, and the person may leave a message. */
export const offlineMachine = offline.createMachine({
  id: 'offline',
  description: 'Atendimento humano: fora do horário ou sem atendente online; a pessoa pode deixar um recado.',
  context: ({ input }) => ({
    ...input,
    collected: {},
    message: '',
    left: null,
    failure: 'transient',
    isRestarting: false,
  }),
  on: {
    'message.received': [
      { guard: { type: 'isRestart', params: ({ event }) => event }, target: '.restarted' },
      { actions: 'forward' },
    ],
    'option.chosen': { actions: 'forward' },
  },
  initial: 'explaining',
  states: {
    explaining: {
      description: 'Atendimento humano: por que ninguém vem agora, e quando os atendentes voltam.',
      always: [
        {
          guard: 'isNobodyThere',
          actions: { type: 'say', params: { text: 'handoff.nobody' } },
          target: 'offering',
        },
        {
          guard: 'knowsWhen',
          actions: {
            type: 'say',
            params: ({ context }) => ({ text: 'handoff.closed', values: { when: whenOf(context) } }),
          },
          target: 'offering',
        },
        { actions: { type: 'say', params: { text: 'handoff.closedForLong' } }, target: 'offering' },
      ],
    },
    offering: {
      description: 'Atendimento humano: deixar um recado ou continuar com o robô?',
      invoke: {
        id: 'ask',
        src: 'askWhetherMessage',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
        onDone: [
          {
            guard: { type: 'chose', params: ({ event }) => ({ output: event.output, option: 'recado' }) },
            target: 'collecting',
          },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'served',
      },
    },
    collecting: {
      description: 'Obter dados - E-mail: para onde um atendente responde.',
      invoke: {
        id: 'collecting',
        src: 'collecting',
        input: ({ context }): CollectingInput => ({
          now: context.now,
          contact: context.contact,
          organisation: context.organisation,
          channel: context.channel,
          conversation: context.conversation,
          request: context.request,
          wants: 'email',
          progress: nothingAsked,
        }),
        onDone: [
          {
            guard: { type: 'ended', params: ({ event }) => ({ output: event.output, how: 'collected' }) },
            actions: { type: 'keepCollected', params: ({ event }) => event.output },
            target: 'askingMessage',
          },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'served',
      },
    },
    askingMessage: {
      description: 'Atendimento humano: o recado.',
      invoke: {
        id: 'ask',
        src: 'askMessage',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
        onDone: [
          {
            guard: { type: 'isAnswered', params: ({ event }) => event.output },
            actions: { type: 'keepMessage', params: ({ event }) => event.output },
            target: 'leavingMessage',
          },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'served',
      },
    },
    leavingMessage: {
      tags: 'working',
      description: 'Atendimento humano: entrega o recado; o que já começou não se interrompe.',
      invoke: {
        id: 'leaveMessage',
        src: 'leaveMessage',
        input: ({ context }) => messageFor(context),
        onDone: [
          { guard: 'isRestarting', target: 'restarted' },
          { actions: { type: 'say', params: { text: 'handoff.messageLeft' } }, target: 'served' },
        ],
        onError: [
          { guard: { type: 'isUnsupported', params: ({ event }) => event }, target: 'unsupported' },
          { actions: { type: 'keepFailure', params: ({ event }) => event }, target: 'failing' },
        ],
      },
      on: {
        'message.received': {
          guard: { type: 'isRestart', params: ({ event }) => event },
          actions: 'markRestarting',
        },
      },
    },
    unsupported: {
      description: 'Atendimento humano: aqui não se guardam recados; a pessoa sabe a quem recorrer.',
      always: {
        actions: {
          type: 'say',
          params: ({ context: { organisation } }) => ({
            text: 'handoff.messageUnsupported',
            values: { sector: organisation.sector.name, contact: organisation.sector.contact },
          }),
        },
        target: 'failed',
      },
    },
    failing: {
      description: 'Atendimento humano: o recado não foi entregue; cada falha é dita pelo que é.',
      always: [
        {
          guard: { type: 'failedFor', params: { kind: 'transient' } },
          actions: { type: 'say', params: { text: 'handoff.messageDown' } },
          target: 'weighingAgain',
        },
        {
          guard: { type: 'failedFor', params: { kind: 'permanent' } },
          actions: {
            type: 'say',
            params: ({ context: { organisation } }) => ({
              text: 'handoff.messageRefused',
              values: { sector: organisation.sector.name, contact: organisation.sector.contact },
            }),
          },
          target: 'failed',
        },
        {
          guard: { type: 'failedFor', params: { kind: 'contract' } },
          actions: {
            type: 'say',
            params: ({ context: { organisation } }) => ({
              text: 'handoff.messageUnexpected',
              values: { sector: organisation.sector.name, contact: organisation.sector.contact },
            }),
          },
          target: 'failed',
        },
        {
          actions: {
            type: 'say',
            params: ({ context: { organisation } }) => ({
              text: 'handoff.messageUnconfirmed',
              values: { sector: organisation.sector.name, contact: organisation.sector.contact },
            }),
          },
          target: 'failed',
        },
      ],
    },
    weighingAgain: {
      description: 'Quem recomeçou a conversa não é perguntado de novo.',
      always: [{ guard: 'isRestarting', target: 'restarted' }, { target: 'askingWhetherAgain' }],
    },
    askingWhetherAgain: {
      description: 'Atendimento humano: tentar entregar de novo o mesmo recado?',
      invoke: {
        id: 'ask',
        src: 'askWhetherAgain',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
        onDone: [
          {
            guard: { type: 'chose', params: ({ event }) => ({ output: event.output, option: 'tentar' }) },
            target: 'leavingMessage',
          },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'served',
      },
    },
    leaving: {
      description: 'Sem recado: a pessoa segue com o robô, ou deixou uma pergunta sem resposta.',
      always: [
        { guard: { type: 'hasLeft', params: { how: 'silent' } }, target: 'silent' },
        { guard: { type: 'hasLeft', params: { how: 'abandoned' } }, target: 'abandoned' },
        { guard: { type: 'hasLeft', params: { how: 'digressed' } }, target: 'digressed' },
        { target: 'served' },
      ],
    },
    failed: {
      description: 'O recado não foi entregue, e a pessoa sabe.',
      always: [{ guard: 'isRestarting', target: 'restarted' }, { target: 'served' }],
    },
    served: { type: 'final', output: { outcome: 'served' } },
    silent: { type: 'final', output: { outcome: 'silent' } },
    abandoned: { type: 'final', output: { outcome: 'abandoned' } },
    restarted: { type: 'final', output: { outcome: 'restarted' } },
    digressed: {
      type: 'final',
      output: ({ context }) => ({ outcome: 'digressed', understood: context.left?.understood }),
    },
  },
  output: ({ event }) => event.output as OfflineOutput,
})
