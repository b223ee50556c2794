import { attending, beside, messageOf, partingOf, type AttendingOutput } from './setup.ts'

/** Atendimento humano: passes words and files between the person and a human until one of them ends it. */
export const attendingMachine = attending.createMachine({
  id: 'attending',
  description: 'Atendimento humano: a sala está aberta; o robô só leva mensagens de um lado ao outro.',
  context: ({ input }) => ({
    ...input,
    isTaken: input.agent !== null,
    isClosed: false,
    isRestarting: false,
    text: '',
    media: null,
  }),
  initial: 'arriving',
  states: {
    arriving: {
      description: 'RocketChat - Criar sala: a pessoa sabe que um atendente vem, e como encerrar.',
      entry: { type: 'say', params: { text: 'handoff.waiting' } },
      always: [
        {
          guard: 'hasAgent',
          actions: {
            type: 'say',
            params: ({ context }) => ({
              text: 'handoff.taken',
              values: { agent: { personal: context.agent ?? '' } },
            }),
          },
          target: 'serving',
        },
        {
          guard: 'hasPlace',
          actions: {
            type: 'say',
            params: ({ context }) => ({
              text: 'handoff.queued',
              values: { position: context.position ?? 0 },
            }),
          },
          target: 'serving',
        },
        { target: 'serving' },
      ],
    },
    serving: {
      tags: 'resting',
      description: 'Atendimento humano: sem prazo; só uma saída declarada o termina.',
      initial: 'listening',
      on: {
        'desk.queued': {
          guard: { type: 'isNewPlace', params: ({ event }) => event },
          actions: [
            { type: 'keepPlace', params: ({ event }) => event },
            {
              type: 'say',
              params: ({ event }) => ({ text: 'handoff.queued', values: { position: event.position } }),
            },
          ],
        },
        'desk.taken': [
          {
            guard: { type: 'comesByName', params: ({ event }) => event },
            actions: [
              'markTaken',
              {
                type: 'say',
                params: ({ event }) => ({
                  text: 'handoff.taken',
                  values: { agent: { personal: event.agent ?? '' } },
                }),
              },
            ],
          },
          {
            guard: { type: 'comes', params: ({ event }) => event },
            actions: ['markTaken', { type: 'say', params: { text: 'handoff.takenBySomebody' } }],
          },
        ],
        'desk.said': [
          {
            guard: { type: 'hasWords', params: ({ event }) => event },
            actions: [
              'markTaken',
              {
                type: 'say',
                params: ({ event }) => ({
                  text: 'handoff.agentSaid',
                  values: { text: { personal: event.text } },
                  ...beside(event),
                }),
              },
            ],
          },
          {
            guard: { type: 'hasFile', params: ({ event }) => event },
            actions: [
              'markTaken',
              { type: 'say', params: ({ event }) => ({ text: 'handoff.agentSent', ...beside(event) }) },
            ],
          },
        ],
      },
      states: {
        listening: {
          description: 'Atendimento humano: aguarda a pessoa ou o atendente.',
          on: {
            'message.received': [
              {
                guard: { type: 'isRestart', params: ({ event }) => event },
                actions: 'markRestarting',
                target: '#attending.closing',
              },
              {
                guard: { type: 'isLeavingWord', params: ({ event }) => event },
                target: '#attending.closing',
              },
              { guard: { type: 'isEmpty', params: ({ event }) => event } },
              { actions: { type: 'keepMessage', params: ({ event }) => event }, target: 'relaying' },
            ],
            'option.chosen': {
              actions: { type: 'keepOption', params: ({ event }) => event },
              target: 'relaying',
            },
            'desk.closed': {
              guard: { type: 'isOurs', params: ({ event }) => event },
              target: '#attending.ended',
            },
          },
        },
        relaying: {
          tags: 'working',
          description: 'RocketChat - Enviar mensagem: leva a mensagem ou a mídia ao atendente.',
          exit: 'forgetMessage',
          invoke: {
            id: 'relayMessage',
            src: 'relayMessage',
            input: ({ context }) => messageOf(context),
            onDone: [{ guard: 'isClosed', target: '#attending.ended' }, { target: 'listening' }],
            onError: [
              { guard: { type: 'isGone', params: ({ event }) => event }, target: '#attending.gone' },
              {
                guard: {
                  type: 'failedFor',
                  params: ({ event }) => ({ error: event.error, kind: 'transient' }),
                },
                actions: { type: 'say', params: { text: 'handoff.notDelivered' } },
                target: 'listening',
              },
              {
                guard: {
                  type: 'failedFor',
                  params: ({ event }) => ({ error: event.error, kind: 'permanent' }),
                },
                actions: {
                  type: 'say',
                  params: ({ context: { organisation } }) => ({
                    text: 'handoff.deliveryRefused',
                    values: { sector: organisation.sector.name, contact: organisation.sector.contact },
                  }),
                },
                target: 'listening',
              },
              {
                guard: {
                  type: 'failedFor',
                  params: ({ event }) => ({ error: event.error, kind: 'contract' }),
                },
                actions: { type: 'say', params: { text: 'handoff.deliveryUnexpected' } },
                target: 'listening',
              },
              {
                actions: { type: 'say', params: { text: 'handoff.deliveryUnconfirmed' } },
                target: 'listening',
              },
            ],
          },
          on: {
            'message.received': {
              guard: { type: 'isRestart', params: ({ event }) => event },
              actions: 'markRestarting',
              target: '#attending.closing',
            },
            'desk.closed': { guard: { type: 'isOurs', params: ({ event }) => event }, actions: 'markClosed' },
          },
        },
      },
    },
    closing: {
      tags: 'working',
      description: 'RocketChat - Finalizar atendimento: a pessoa sai, e o atendente fica sabendo.',
      invoke: {
        id: 'closeRoom',
        src: 'closeRoom',
        input: ({ context }) => partingOf(context),
        onDone: [{ guard: 'isRestarting', target: 'restarted' }, { target: 'left' }],
        onError: [{ guard: 'isRestarting', target: 'restarted' }, { target: 'left' }],
      },
      on: {
        'message.received': {
          guard: { type: 'isRestart', params: ({ event }) => event },
          actions: 'markRestarting',
        },
      },
    },
    ended: {
      type: 'final',
      description: 'RocketChat - Finalizar atendimento: pelo atendente.',
      entry: { type: 'say', params: { text: 'handoff.ended' } },
      output: { outcome: 'ended' },
    },
    gone: {
      type: 'final',
      description: 'RocketChat - Finalizar atendimento: a sala já estava fechada quando a pessoa escreveu.',
      entry: { type: 'say', params: { text: 'handoff.endedBefore' } },
      output: { outcome: 'ended' },
    },
    left: {
      type: 'final',
      description: 'RocketChat - Finalizar atendimento: pela pessoa.',
      entry: { type: 'say', params: { text: 'handoff.left' } },
      output: { outcome: 'left' },
    },
    restarted: {
      type: 'final',
      description: 'A pessoa recomeça a conversa.',
      output: { outcome: 'restarted' },
    },
  },
  output: ({ event }) => event.output as AttendingOutput,
})
