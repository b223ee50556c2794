import type { AskInput } from '@cristal/dialogue'

import type { AttendingInput } from '../attending/setup.ts'
import { dismissalOf, roomRequestOf, service, type ServiceOutput } from './setup.ts'

/** RocketChat: a room is opened, a human serves, and the room is closed; or the desk fails. */
export const serviceMachine = service.createMachine({
  id: 'service',
  description: 'RocketChat: cria a sala, acompanha o atendimento e diz o que falhou.',
  context: ({ input }) => ({
    ...input,
    room: null,
    early: [],
    failure: 'transient',
    left: null,
    isRestarting: false,
  }),
  on: {
    'message.received': [
      { guard: { type: 'isRestart', params: ({ event }) => event }, target: '.restarted' },
      { actions: 'forward' },
    ],
    'option.chosen': { actions: 'forward' },
  },
  initial: 'opening',
  states: {
    opening: {
      tags: 'working',
      description: 'RocketChat - Criar sala: chama um atendente do departamento.',
      meta: { says: ['handoff.calling'] },
      invoke: {
        id: 'openRoom',
        src: 'openRoom',
        input: ({ context }) => roomRequestOf(context),
        onDone: [
          {
            guard: { type: 'isOpened', params: ({ event }) => event.output },
            actions: { type: 'keepRoom', params: ({ event }) => event.output },
            target: 'opened',
          },
          { guard: 'isRestarting', target: 'restarted' },
          {
            guard: { type: 'takesNoMessages', params: ({ event }) => event.output },
            actions: {
              type: 'say',
              params: ({ context: { organisation } }) => ({
                text: 'handoff.tryLater',
                values: { sector: organisation.sector.name, contact: organisation.sector.contact },
              }),
            },
            target: 'declined',
          },
          { target: 'nobody' },
        ],
        onError: { actions: { type: 'keepFailure', params: ({ event }) => event }, target: 'failing' },
      },
      on: {
        'message.received': {
          guard: { type: 'isRestart', params: ({ event }) => event },
          actions: 'markRestarting',
        },
        'desk.queued': { actions: { type: 'keepEarly', params: ({ event }) => event } },
        'desk.taken': { actions: { type: 'keepEarly', params: ({ event }) => event } },
        'desk.said': { actions: { type: 'keepEarly', params: ({ event }) => event } },
        'desk.closed': { actions: { type: 'keepEarly', params: ({ event }) => event } },
      },
    },
    opened: {
      description: 'RocketChat - Criar sala: a sala existe.',
      entry: { type: 'learn', params: ({ context }) => ({ room: context.room?.room ?? null }) },
      always: [{ guard: 'isRestarting', target: 'dismissing' }, { target: 'attending' }],
    },
    attending: {
      description: 'Atendimento humano: a pessoa conversa com um atendente.',
      entry: 'catchUp',
      invoke: {
        id: 'attending',
        src: 'attending',
        input: ({ context }): AttendingInput => ({
          now: context.now,
          contact: context.contact,
          organisation: context.organisation,
          channel: context.channel,
          conversation: context.conversation,
          room: context.room?.room ?? '',
          position: context.room?.position ?? null,
          agent: context.room?.agent ?? null,
        }),
        onDone: [
          {
            guard: { type: 'ended', params: ({ event }) => ({ output: event.output, how: 'restarted' }) },
            target: 'restarted',
          },
          { target: 'ended' },
        ],
        onError: 'dismissing',
      },
      on: {
        'message.received': { actions: 'forward' },
        'desk.queued': { actions: 'tell' },
        'desk.taken': { actions: 'tell' },
        'desk.said': { actions: 'tell' },
        'desk.closed': { actions: 'tell' },
      },
    },
    dismissing: {
      tags: 'working',
      description: 'RocketChat - Finalizar atendimento: fecha a sala que a pessoa já não quer.',
      invoke: {
        id: 'closeRoom',
        src: 'closeRoom',
        input: ({ context }) => dismissalOf(context),
        onDone: 'restarted',
        onError: 'restarted',
      },
      on: { 'message.received': {} },
    },
    failing: {
      description: 'RocketChat - Criar sala: a mesa de atendimento falhou; cada falha é dita pelo que é.',
      always: [
        { guard: 'isRestarting', target: 'restarted' },
        {
          guard: { type: 'failedFor', params: { kind: 'transient' } },
          actions: { type: 'say', params: { text: 'handoff.down' } },
          target: 'askingWhetherAgain',
        },
        {
          guard: { type: 'failedFor', params: { kind: 'permanent' } },
          actions: {
            type: 'say',
            params: ({ context: { organisation } }) => ({
              text: 'handoff.refused',
              values: { sector: organisation.sector.name, contact: organisation.sector.contact },
            }),
          },
          target: 'askingWhetherAgain',
        },
        {
          guard: { type: 'failedFor', params: { kind: 'contract' } },
          actions: {
            type: 'say',
            params: ({ context: { organisation } }) => ({
              text: 'handoff.unexpected',
              values: { sector: organisation.sector.name, contact: organisation.sector.contact },
            }),
          },
          target: 'askingWhetherAgain',
        },
        {
          actions: {
            type: 'say',
            params: ({ context: { organisation } }) => ({
              text: 'handoff.unconfirmed',
              values: { sector: organisation.sector.name, contact: organisation.sector.contact },
            }),
          },
          target: 'askingWhetherAgain',
        },
      ],
    },
    askingWhetherAgain: {
      description: 'RocketChat - Criar sala: tentar de novo ou continuar com o robô?',
      invoke: {
        id: 'ask',
        src: 'askWhetherAgain',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
        onDone: [
          {
            guard: { type: 'chose', params: ({ event }) => ({ output: event.output, option: 'tentar' }) },
            target: 'opening',
          },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'declined',
      },
    },
    leaving: {
      description: 'A pessoa não quer tentar de novo, ou deixou a pergunta sem resposta.',
      always: [
        { guard: { type: 'hasLeft', params: { how: 'silent' } }, target: 'silent' },
        { guard: { type: 'hasLeft', params: { how: 'abandoned' } }, target: 'abandoned' },
        { guard: { type: 'hasLeft', params: { how: 'digressed' } }, target: 'digressed' },
        { target: 'declined' },
      ],
    },
    ended: { type: 'final', output: { outcome: 'ended' } },
    nobody: { type: 'final', output: { outcome: 'nobody' } },
    declined: { type: 'final', output: { outcome: 'declined' } },
    restarted: { type: 'final', output: { outcome: 'restarted' } },
    silent: { type: 'final', output: { outcome: 'silent' } },
    abandoned: { type: 'final', output: { outcome: 'abandoned' } },
    digressed: {
      type: 'final',
      output: ({ context }) => ({ outcome: 'digressed', understood: context.left?.understood }),
    },
  },
  output: ({ event }) => event.output as ServiceOutput,
})
