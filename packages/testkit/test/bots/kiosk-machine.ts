import { type Ambient, type PersonEvent } from '@cristal/dialogue'
import { assign, emit, fromPromise, setup } from 'xstate'

/** What can be wrong with the kiosk. */
export type KioskFault =
  /** Somebody who gives no number twice hears nothing. */
  | 'silent'
  /** Nobody ends the question for a number. */
  | 'endless'
  /** The flavour is confirmed twice. */
  | 'twice'
  /** A bill that cannot be printed is told with the name of who ordered. */
  | 'telling'
  /** All that was ever written is kept. */
  | 'growing'
  /** A flavour that begins with a bracket breaks it. */
  | 'fatal'
  /** A blank of the goodbye has no value. */
  | 'blank'
  /** How many orders there were is known to the process only. */
  | 'forgetful'
  /** The name is asked for though it is known. */
  | 'curious'

/** The words of the kiosk. */
export const kioskTexts = {
  'kiosk.askName': 'Como você se chama?',
  'kiosk.flavour': 'Qual sabor?',
  'kiosk.chosen': 'Anotei.',
  'kiosk.count': 'Quantas bolas?',
  'kiosk.unfit': 'Preciso de um número.',
  'kiosk.ready': 'Pronto, pedido {order}!',
  'kiosk.broken': 'A impressora falhou. Pode tentar de novo.',
  'kiosk.bye': 'Até logo!',
  'kiosk.byeName': 'Até logo, {name}!',
  'kiosk.moment': 'Um momento.',
  'kiosk.sorry': 'Desculpe, algo deu errado.',
}

const flavours = [
  { id: 'coco', title: 'Coco' },
  { id: 'limao', title: 'Limão' },
]

interface Words {
  readonly text: keyof typeof kioskTexts
  readonly values?: Record<string, string>
  readonly options?: { readonly id: string; readonly title: string }[]
}

/** The conversation of the kiosk; what is wrong with it is a guard that it asks. */
export const kioskMachine = setup({
  types: {
    context: {} as Ambient & { readonly heard?: readonly string[] },
    input: {} as Ambient,
    events: {} as PersonEvent,
    emitted: {} as ({ type: 'said' } & Words) | { type: 'contact.learned'; facts: { name: string } },
  },
  actors: {
    print: fromPromise<{ order: number }, { name: string }>(() => Promise.reject(new TypeError('unbound'))),
  },
  actions: {
    say: emit((_, words: Words) => ({ type: 'said' as const, ...words })),
    learn: emit((_, facts: { name: string }) => ({ type: 'contact.learned' as const, facts })),
    hear: assign(({ context }, { text }: { text: string }) => ({ heard: [...(context.heard ?? []), text] })),
  },
  guards: {
    has: (_context, _params: { fault: KioskFault }): boolean => false,
    isKnown: ({ context }) => context.contact.name !== undefined,
    isEmpty: (_, { text }: { text: string }) => text === '',
    isNumber: (_, { text }: { text: string }) => /^[1-9]\d?$/.test(text),
    isSoldOut: (_context, _params: { text: string }): boolean => false,
  },
  delays: { patience: 900_000 },
}).createMachine({
  id: 'kiosk',
  context: ({ input }) => input,
  initial: 'resting',
  states: {
    resting: {
      tags: 'resting',
      on: {
        '*': [
          {
            guard: { type: 'has', params: { fault: 'curious' } },
            target: 'askingName',
            actions: { type: 'say', params: { text: 'kiosk.askName' } },
          },
          {
            guard: 'isKnown',
            target: 'askingFlavour',
            actions: { type: 'say', params: { text: 'kiosk.flavour', options: flavours } },
          },
          { target: 'askingName', actions: { type: 'say', params: { text: 'kiosk.askName' } } },
        ],
      },
    },
    askingName: {
      tags: 'waiting',
      on: {
        'message.received': [
          {
            guard: { type: 'isEmpty', params: ({ event }) => event },
            actions: { type: 'say', params: { text: 'kiosk.askName' } },
          },
          {
            target: 'askingFlavour',
            actions: [
              { type: 'learn', params: ({ event }) => ({ name: event.text }) },
              { type: 'say', params: { text: 'kiosk.flavour', options: flavours } },
            ],
          },
        ],
        'option.chosen': { actions: { type: 'say', params: { text: 'kiosk.askName' } } },
      },
      after: { patience: 'leaving' },
    },
    askingFlavour: {
      tags: 'waiting',
      on: {
        'message.received': [
          {
            guard: { type: 'isSoldOut', params: ({ event }) => event },
            actions: { type: 'say', params: { text: 'kiosk.flavour', options: flavours } },
          },
          { target: 'confirming' },
        ],
        'option.chosen': 'confirming',
      },
      after: { patience: 'leaving' },
    },
    confirming: {
      entry: { type: 'say', params: { text: 'kiosk.chosen' } },
      always: [
        {
          guard: { type: 'has', params: { fault: 'twice' } },
          target: 'askingCount',
          actions: { type: 'say', params: { text: 'kiosk.chosen' } },
        },
        { target: 'askingCount' },
      ],
    },
    askingCount: {
      tags: 'waiting',
      entry: { type: 'say', params: { text: 'kiosk.count' } },
      on: {
        'message.received': [
          { guard: { type: 'isNumber', params: ({ event }) => event }, target: 'printing' },
          {
            guard: { type: 'has', params: { fault: 'endless' } },
            target: 'askingForEver',
            actions: { type: 'say', params: { text: 'kiosk.unfit' } },
          },
          { target: 'askingCountAgain', actions: { type: 'say', params: { text: 'kiosk.unfit' } } },
        ],
        'option.chosen': {
          target: 'askingCountAgain',
          actions: { type: 'say', params: { text: 'kiosk.unfit' } },
        },
      },
      after: { patience: 'leaving' },
    },
    askingCountAgain: {
      tags: 'waiting',
      on: {
        'message.received': [
          { guard: { type: 'isNumber', params: ({ event }) => event }, target: 'printing' },
          { guard: { type: 'has', params: { fault: 'silent' } } },
          {
            guard: { type: 'has', params: { fault: 'growing' } },
            actions: [
              { type: 'hear', params: ({ event }) => event },
              { type: 'say', params: { text: 'kiosk.unfit' } },
            ],
          },
          { actions: { type: 'say', params: { text: 'kiosk.unfit' } } },
        ],
        'option.chosen': { actions: { type: 'say', params: { text: 'kiosk.unfit' } } },
      },
      after: { patience: 'leaving' },
    },
    askingForEver: {
      tags: 'waiting',
      on: { '*': { actions: { type: 'say', params: { text: 'kiosk.unfit' } } } },
    },
    printing: {
      tags: 'working',
      invoke: {
        id: 'print',
        src: 'print',
        input: ({ context }) => ({ name: context.contact.name ?? '' }),
        onDone: {
          target: 'resting',
          actions: {
            type: 'say',
            params: ({ event }) => ({ text: 'kiosk.ready', values: { order: `${event.output.order}` } }),
          },
        },
        onError: { target: 'askingCountAgain', actions: { type: 'say', params: { text: 'kiosk.broken' } } },
      },
    },
    leaving: {
      always: [
        {
          guard: { type: 'has', params: { fault: 'blank' } },
          target: 'resting',
          actions: { type: 'say', params: { text: 'kiosk.byeName' } },
        },
        { target: 'resting', actions: { type: 'say', params: { text: 'kiosk.bye' } } },
      ],
    },
  },
})
