import type { AskInput } from '@cristal/dialogue'

import { answerOf, collecting, type CollectingOutput } from './setup.ts'

/** Obter dados: asks a person who wants a human for what is not known of them yet. */
export const collectingMachine = collecting.createMachine({
  id: 'collecting',
  description: 'Obter dados: pede só o que falta; o e-mail é o único que não se dispensa.',
  context: ({ input }) => ({ ...input, collected: {}, left: null, explained: false }),
  on: {
    'message.received': { actions: 'forward' },
    'option.chosen': { actions: 'forward' },
  },
  initial: 'deciding',
  states: {
    deciding: {
      description: 'Obter dados: o que falta?',
      always: [
        { guard: 'needsName', target: 'askingName' },
        { guard: 'needsPhone', target: 'askingPhone' },
        { guard: 'needsEmail', target: 'preparingEmail' },
        { target: 'collected' },
      ],
    },
    askingName: {
      description: 'Obter dados - Nome: pode ser recusado.',
      invoke: {
        id: 'ask',
        src: 'askName',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
        onDone: [
          {
            guard: { type: 'isRefused', params: ({ event }) => event.output },
            actions: [
              { type: 'pass', params: { name: 'refused' } },
              { type: 'keep', params: { anonymous: true } },
              { type: 'learn', params: { anonymous: true } },
            ],
            target: 'deciding',
          },
          {
            guard: { type: 'isAnswered', params: ({ event }) => event.output },
            actions: [
              { type: 'keep', params: ({ event }) => ({ givenName: answerOf(event.output) }) },
              { type: 'learn', params: ({ event }) => ({ givenName: answerOf(event.output) }) },
            ],
            target: 'deciding',
          },
          {
            guard: { type: 'isBaffled', params: ({ event }) => event.output },
            actions: { type: 'pass', params: { name: 'skipped' } },
            target: 'deciding',
          },
          { guard: { type: 'insists', params: ({ event }) => event.output }, target: 'reassuring' },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: { actions: { type: 'pass', params: { name: 'skipped' } }, target: 'deciding' },
      },
    },
    askingPhone: {
      description: 'Obter dados - Telefone: pode ser recusado.',
      invoke: {
        id: 'ask',
        src: 'askPhone',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
        onDone: [
          {
            guard: { type: 'isRefused', params: ({ event }) => event.output },
            actions: { type: 'pass', params: { phone: 'refused' } },
            target: 'deciding',
          },
          {
            guard: { type: 'isAnswered', params: ({ event }) => event.output },
            actions: [
              { type: 'keep', params: ({ event }) => ({ givenPhone: answerOf(event.output) }) },
              { type: 'learn', params: ({ event }) => ({ givenPhone: answerOf(event.output) }) },
            ],
            target: 'deciding',
          },
          {
            guard: { type: 'isBaffled', params: ({ event }) => event.output },
            actions: { type: 'pass', params: { phone: 'skipped' } },
            target: 'deciding',
          },
          { guard: { type: 'insists', params: ({ event }) => event.output }, target: 'reassuring' },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: { actions: { type: 'pass', params: { phone: 'skipped' } }, target: 'deciding' },
      },
    },
    preparingEmail: {
      description: 'Obter dados - E-mail: quem não se identificou fica sabendo por que é preciso.',
      always: [
        {
          guard: 'owesReason',
          actions: ['markExplained', { type: 'say', params: { text: 'handoff.whyEmail' } }],
          target: 'askingEmail',
        },
        { target: 'askingEmail' },
      ],
    },
    askingEmail: {
      description: 'Obter dados - E-mail: não se dispensa.',
      invoke: {
        id: 'ask',
        src: 'askEmail',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
        onDone: [
          {
            guard: { type: 'isAnswered', params: ({ event }) => event.output },
            actions: [
              { type: 'keep', params: ({ event }) => ({ givenEmail: answerOf(event.output) }) },
              { type: 'learn', params: ({ event }) => ({ givenEmail: answerOf(event.output) }) },
            ],
            target: 'deciding',
          },
          { guard: { type: 'isBaffled', params: ({ event }) => event.output }, target: 'noEmail' },
          { guard: { type: 'insists', params: ({ event }) => event.output }, target: 'reassuring' },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'noEmail',
      },
    },
    reassuring: {
      description: 'Obter dados: quem insiste no atendente ouve que falta pouco.',
      always: { actions: { type: 'say', params: { text: 'handoff.almostThere' } }, target: 'deciding' },
    },
    leaving: {
      description: 'Obter dados: a pessoa deixou uma pergunta sem resposta.',
      always: [
        { guard: { type: 'hasLeft', params: { how: 'silent' } }, target: 'silent' },
        { guard: { type: 'hasLeft', params: { how: 'abandoned' } }, target: 'abandoned' },
        { target: 'digressed' },
      ],
    },
    collected: {
      type: 'final',
      output: ({ context: { collected, progress } }) => ({ outcome: 'collected', collected, progress }),
    },
    noEmail: {
      type: 'final',
      description: 'Obter dados - E-mail: sem ele, a pessoa sabe a quem recorrer.',
      entry: {
        type: 'say',
        params: ({ context: { organisation } }) => ({
          text: 'handoff.noEmail',
          values: { sector: organisation.sector.name, contact: organisation.sector.contact },
        }),
      },
      output: { outcome: 'noEmail' },
    },
    silent: { type: 'final', output: { outcome: 'silent' } },
    abandoned: { type: 'final', output: { outcome: 'abandoned' } },
    digressed: {
      type: 'final',
      output: ({ context: { left, progress } }) => ({
        outcome: 'digressed',
        understood: left?.understood,
        progress,
      }),
    },
  },
  output: ({ event }) => event.output as CollectingOutput,
})
