import type { AskInput, TopicOutput } from '@cristal/dialogue'

import type { CollectingInput } from '../collecting/setup.ts'
import type { OfflineInput } from '../offline/setup.ts'
import type { ServiceInput } from '../service/setup.ts'
import { destinationFacts, handoff, isStaffed, ratingOf, resumed, resumeOf } from './setup.ts'

/**
 * The topic of human service: hours, consent, data, a human, a survey.
 *
 * @example
 * ```ts
 * const bound = bind(handoffMachine, { ...deskActors(desk), ...understandingActors(understanding) })
 * ```
 */
export const handoffMachine = handoff.createMachine({
  id: 'handoff',
  description: 'Atendimento humano: horário, confirmação, dados e a conversa com um atendente.',
  context: ({ input }) => resumed(input),
  on: {
    'message.received': [
      { guard: { type: 'isRestart', params: ({ event }) => event }, target: '.restarted' },
      { actions: 'forward' },
    ],
    'option.chosen': { actions: 'forward' },
  },
  initial: 'deciding',
  states: {
    deciding: {
      description: 'Atendimento humano: há expediente agora, e a pessoa já disse que quer?',
      always: [
        { guard: 'isClosed', target: 'offline' },
        { guard: 'isConfirmed', target: 'collecting' },
        { target: 'confirming' },
      ],
    },
    confirming: {
      description: 'Atendimento humano: confirma uma vez, para não chamar ninguém à toa.',
      invoke: {
        id: 'ask',
        src: 'askWhetherHuman',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
        onDone: [
          {
            guard: { type: 'chose', params: ({ event }) => ({ output: event.output, option: 'sim' }) },
            actions: 'confirm',
            target: 'collecting',
          },
          {
            guard: { type: 'insists', params: ({ event }) => event.output },
            actions: 'confirm',
            target: 'collecting',
          },
          {
            guard: { type: 'chose', params: ({ event }) => ({ output: event.output, option: 'nao' }) },
            target: 'abandoned',
          },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'baffled',
      },
    },
    collecting: {
      description: 'Obter dados.',
      invoke: {
        id: 'collecting',
        src: 'collecting',
        input: ({ context }): CollectingInput => ({
          now: context.now,
          contact: { ...context.contact, ...context.collected },
          organisation: context.organisation,
          channel: context.channel,
          conversation: context.conversation,
          request: context.request,
          wants: 'everything',
          progress: context.progress,
        }),
        onDone: [
          {
            guard: { type: 'ended', params: ({ event }) => ({ output: event.output, how: 'collected' }) },
            actions: { type: 'keepCollected', params: ({ event }) => event.output },
            target: 'admitting',
          },
          {
            actions: [
              { type: 'keepProgress', params: ({ event }) => event.output },
              { type: 'keepLeft', params: ({ event }) => event.output },
            ],
            target: 'leaving',
          },
        ],
        onError: 'baffled',
      },
    },
    admitting: {
      description: 'Atendimento humano: o expediente pode ter acabado enquanto a pessoa respondia.',
      always: [{ guard: 'isClosed', target: 'offline' }, { target: 'serving' }],
    },
    serving: {
      description: 'RocketChat: departamento, finalidade e sala valem só para este atendimento.',
      entry: { type: 'learn', params: ({ context }) => destinationFacts(context) },
      exit: { type: 'learn', params: { department: null, purpose: null, room: null } },
      invoke: {
        id: 'service',
        src: 'service',
        input: ({ context }): ServiceInput => ({
          now: context.now,
          contact: { ...context.contact, ...context.collected },
          organisation: context.organisation,
          channel: context.channel,
          conversation: context.conversation,
          request: context.request,
          story: context.story,
        }),
        onDone: [
          {
            guard: { type: 'ended', params: ({ event }) => ({ output: event.output, how: 'restarted' }) },
            target: 'restarted',
          },
          {
            guard: { type: 'ended', params: ({ event }) => ({ output: event.output, how: 'ended' }) },
            target: 'thanking',
          },
          {
            guard: { type: 'ended', params: ({ event }) => ({ output: event.output, how: 'nobody' }) },
            target: 'offline',
          },
          { guard: { type: 'insists', params: ({ event }) => event.output }, target: 'deciding' },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'baffled',
      },
      on: {
        'message.received': { actions: 'forward' },
        'desk.queued': { actions: 'forward' },
        'desk.taken': { actions: 'forward' },
        'desk.said': { actions: 'forward' },
        'desk.closed': { actions: 'forward' },
      },
    },
    offline: {
      description: 'Atendimento humano: ninguém vem agora.',
      invoke: {
        id: 'offline',
        src: 'offline',
        input: ({ context }): OfflineInput => ({
          now: context.now,
          contact: { ...context.contact, ...context.collected },
          organisation: context.organisation,
          channel: context.channel,
          conversation: context.conversation,
          request: context.request,
          why: isStaffed(context) ? 'nobody' : 'closed',
        }),
        onDone: [
          {
            guard: { type: 'ended', params: ({ event }) => ({ output: event.output, how: 'restarted' }) },
            target: 'restarted',
          },
          {
            guard: { type: 'insists', params: ({ event }) => event.output },
            actions: 'confirm',
            target: 'deciding',
          },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'baffled',
      },
      on: { 'message.received': { actions: 'forward' } },
    },
    thanking: {
      description: 'RocketChat - Finalizar atendimento: a organização quer saber como foi?',
      entry: 'markOver',
      always: [{ guard: 'isSurveyed', target: 'askingSatisfaction' }, { target: 'served' }],
    },
    askingSatisfaction: {
      description: 'Pesquisa de satisfação: de 1 a 5, e pode ser pulada.',
      invoke: {
        id: 'ask',
        src: 'askSatisfaction',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
        onDone: [
          {
            guard: { type: 'isRated', params: ({ event }) => event.output },
            actions: [
              { type: 'learn', params: ({ event }) => ratingOf(event.output) },
              { type: 'say', params: { text: 'handoff.rated' } },
            ],
            target: 'served',
          },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'served',
      },
    },
    leaving: {
      description: 'A pessoa deixou uma pergunta sem resposta; sem ela, o pedido acabou e o robô continua.',
      always: [
        { guard: { type: 'hasLeft', params: { how: 'silent' } }, target: 'silent' },
        { guard: { type: 'hasLeft', params: { how: 'abandoned' } }, target: 'abandoned' },
        { guard: { type: 'hasLeft', params: { how: 'digressed' } }, target: 'digressed' },
        { guard: 'isBaffled', target: 'baffled' },
        { target: 'served' },
      ],
    },
    baffled: {
      description: 'Atendimento humano: não deu certo por aqui; a pessoa sabe a quem recorrer.',
      always: {
        actions: {
          type: 'say',
          params: ({ context: { organisation } }) => ({
            text: 'handoff.baffled',
            values: { sector: organisation.sector.name, contact: organisation.sector.contact },
          }),
        },
        target: 'served',
      },
    },
    served: { type: 'final', output: { outcome: 'served', more: true } },
    silent: { type: 'final', output: { outcome: 'silent' } },
    abandoned: { type: 'final', output: { outcome: 'abandoned' } },
    restarted: { type: 'final', output: { outcome: 'restarted' } },
    digressed: {
      type: 'final',
      output: ({ context }) => ({
        outcome: 'digressed',
        understood: context.left?.understood,
        resume: resumeOf(context),
      }),
    },
  },
  output: ({ event }) => event.output as TopicOutput,
})
