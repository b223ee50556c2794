import { type Ambient, type Bot, ordering, type PersonEvent, reading, work } from '@cristal/dialogue'
import { emit, fromPromise, setup } from 'xstate'

import type { StageParts } from '../src/stage/stage-parts.ts'

const texts = {
  'desk.hello': 'Bom dia, {name}! Digite o seu CPF.\nOu escolha:',
  'desk.found': 'Encontrei você, {name}.',
  'desk.unknown': 'Não encontrei ninguém.',
  'desk.failed': 'Não consegui consultar agora.',
  'desk.mailed': 'Boleto enviado.',
  'desk.tapped': 'Você tocou em {option}.',
  'desk.moment': 'Só um momento, por favor.',
  'desk.sorry': 'Desculpe, algo deu errado.',
  'desk.bye': 'Encerramos por aqui.',
} as const

const choices = [
  { id: 'boleto', title: 'Boleto' },
  { id: 'nada', title: 'Nada' },
]

type Words = {
  text: keyof typeof texts
  values?: Record<string, string>
  options?: { id: string; title: string }[]
}

/** A bot of a few states, for tests of the stage: finds a customer, mails a slip, hears taps, says goodbye. */
export function receptionist({ organisation, customers, slips }: StageParts): Bot {
  return {
    machine: machine.provide({
      actors: {
        find: work(reading, async (document: string, call) => {
          const found = await customers.findByDocument(document, { organisation: organisation.id, ...call })
          return { name: found?.name ?? null }
        }),
        mail: work(ordering, async (_: null, call) => {
          const mail = {
            billId: '11045',
            installmentId: '3',
            to: 'marina@exemplo.com.br',
            subject: 'Boleto',
            body: 'Segue.',
          }
          await slips.mail(mail, { organisation: organisation.id, ...call })
          return null
        }),
      },
    }),
    version: '1',
    texts,
    apology: 'desk.sorry',
    moment: 'desk.moment',
    organisations: [organisation],
    urgent: () => false,
  }
}

const machine = setup({
  types: {
    context: {} as Ambient,
    input: {} as Ambient,
    events: {} as PersonEvent,
    emitted: {} as { type: 'said' } & Words,
  },
  actors: {
    find: fromPromise<{ name: string | null }, string>(() => Promise.reject(new TypeError('unbound'))),
    mail: fromPromise<null, null>(() => Promise.reject(new TypeError('unbound'))),
  },
  actions: { say: emit((_, words: Words) => ({ type: 'said' as const, ...words })) },
  delays: { silence: 900_000 },
}).createMachine({
  id: 'desk',
  context: ({ input }) => input,
  initial: 'waiting',
  states: {
    waiting: {
      tags: 'waiting',
      on: {
        'option.chosen': {
          target: 'waiting',
          reenter: true,
          actions: {
            type: 'say',
            params: ({ event }) => ({
              text: 'desk.tapped',
              values: { option: `${event.option}${event.stale ? ' (velha)' : ''}` },
            }),
          },
        },
        'message.received': [
          { guard: ({ event }) => /^\d{11}$/.test(event.text), target: 'finding' },
          { guard: ({ event }) => event.text === 'boleto', target: 'mailing' },
          {
            target: 'waiting',
            reenter: true,
            actions: {
              type: 'say',
              params: ({ context, event }) => ({
                text: 'desk.hello',
                values: { name: context.contact.name ?? 'visitante' },
                options: event.text === 'mais' ? [{ id: 'outra', title: 'Outra' }] : choices,
              }),
            },
          },
        ],
      },
      after: { silence: { target: 'ended', actions: { type: 'say', params: { text: 'desk.bye' } } } },
    },
    finding: {
      tags: 'working',
      invoke: {
        id: 'find',
        src: 'find',
        input: ({ event }) => (event.type === 'message.received' ? event.text : ''),
        onDone: [
          {
            guard: ({ event }) => event.output.name !== null,
            target: 'waiting',
            actions: {
              type: 'say',
              params: ({ event }) => ({ text: 'desk.found', values: { name: event.output.name ?? '' } }),
            },
          },
          { target: 'waiting', actions: { type: 'say', params: { text: 'desk.unknown' } } },
        ],
        onError: { target: 'waiting', actions: { type: 'say', params: { text: 'desk.failed' } } },
      },
    },
    mailing: {
      tags: 'working',
      invoke: {
        id: 'mail',
        src: 'mail',
        input: null,
        onDone: { target: 'waiting', actions: { type: 'say', params: { text: 'desk.mailed' } } },
        onError: { target: 'waiting', actions: { type: 'say', params: { text: 'desk.failed' } } },
      },
    },
    ended: {
      tags: 'resting',
      on: {
        'message.received': {
          target: 'waiting',
          actions: { type: 'say', params: { text: 'desk.hello', values: { name: 'de novo' } } },
        },
      },
    },
  },
})
