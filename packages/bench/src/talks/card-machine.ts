import { said, unprovided, type PersonEvent, type SayParams } from '@cristal/dialogue'
import { assign, emit, setup } from 'xstate'

import { fourDigits, type cardTexts } from './card-dialogue.ts'

interface CardContext {
  readonly typed: string
  readonly document: string
  readonly digits: string
}

/** What a lookup found; `null`: nobody. */
export interface Found {
  readonly document: string | null
}

interface Typed {
  readonly text: string
}

/** The card dialogue as a machine: the document is looked up by work, and every wait ends in silence. */
export const cardMachine = setup({
  types: {
    context: {} as CardContext,
    events: {} as PersonEvent,
    tags: {} as 'waiting' | 'working' | 'resting',
  },
  actors: { findDocument: unprovided<Found, { readonly typed: string }>('findDocument') },
  actions: {
    say: emit((_, words: SayParams<typeof cardTexts>) => said(words)),
    keepTyped: assign((_, { text }: Typed) => ({ typed: text })),
    keepDocument: assign((_, { document }: Found) => ({ document: document ?? '' })),
    keepDigits: assign((_, { text }: Typed) => ({ digits: fourDigits(text) ?? '' })),
  },
  guards: {
    chooses: (_, { text, options }: Typed & { options: readonly string[] }) => options.includes(text),
    hasDigits: (_, { text }: Typed) => fourDigits(text) !== null,
    isFound: (_, { document }: Found) => document !== null,
  },
  delays: { patience: 15 * 60_000 },
}).createMachine({
  id: 'card',
  context: { typed: '', document: '', digits: '' },
  initial: 'resting',
  states: {
    resting: {
      tags: 'resting',
      on: { 'message.received': { actions: { type: 'say', params: { text: 'menu' } }, target: 'choosing' } },
    },
    choosing: {
      tags: 'waiting',
      on: {
        'message.received': [
          {
            guard: { type: 'chooses', params: ({ event }) => ({ text: event.text, options: ['1', '2'] }) },
            actions: { type: 'say', params: { text: 'askDocument' } },
            target: 'askingDocument',
          },
          { actions: { type: 'say', params: { text: 'unknown' } } },
        ],
      },
      after: { patience: 'resting' },
    },
    askingDocument: {
      tags: 'waiting',
      on: {
        'message.received': {
          actions: { type: 'keepTyped', params: ({ event }) => event },
          target: 'findingDocument',
        },
      },
      after: { patience: 'resting' },
    },
    findingDocument: {
      tags: 'working',
      invoke: {
        id: 'findDocument',
        src: 'findDocument',
        input: ({ context }) => ({ typed: context.typed }),
        onDone: [
          {
            guard: { type: 'isFound', params: ({ event }) => event.output },
            actions: [
              { type: 'keepDocument', params: ({ event }) => event.output },
              { type: 'say', params: { text: 'askDigits' } },
            ],
            target: 'askingDigits',
          },
          { actions: { type: 'say', params: { text: 'badDocument' } }, target: 'askingDocument' },
        ],
        onError: { actions: { type: 'say', params: { text: 'badDocument' } }, target: 'askingDocument' },
      },
    },
    askingDigits: {
      tags: 'waiting',
      on: {
        'message.received': [
          {
            guard: { type: 'hasDigits', params: ({ event }) => event },
            actions: { type: 'keepDigits', params: ({ event }) => event },
            target: 'telling',
          },
          { actions: { type: 'say', params: { text: 'badDigits' } } },
        ],
      },
      after: { patience: 'resting' },
    },
    telling: {
      tags: 'waiting',
      entry: {
        type: 'say',
        params: ({ context }) => ({
          text: 'balance',
          values: { start: context.document.slice(0, 3), digits: context.digits },
        }),
      },
      on: {
        'message.received': [
          {
            guard: { type: 'chooses', params: ({ event }) => ({ text: event.text, options: ['1'] }) },
            actions: { type: 'say', params: { text: 'menu' } },
            target: 'choosing',
          },
          { actions: { type: 'say', params: { text: 'bye' } }, target: 'resting' },
        ],
      },
      after: { patience: 'resting' },
    },
  },
})
