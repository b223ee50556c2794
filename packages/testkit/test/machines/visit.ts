import { emit, fromPromise, setup } from 'xstate'

import type { Option } from '@cristal/dialogue'

import { casesFor } from '../../src/paths/machine-cases.ts'
import { done, failed } from '../../src/paths/outcome.ts'
import { tapped, wrote } from '../../src/paths/talk/person.ts'

interface Words {
  readonly text: string
  readonly values?: Readonly<Record<string, string>>
  readonly options?: readonly Option[]
}

/** Books a visit to a flat, in words a person reads. */
const visitMachine = setup({
  types: {
    events: {} as
      | { readonly type: 'option.chosen'; readonly option: string }
      | { readonly type: 'message.received'; readonly text: string }
      | { readonly type: 'desk.closed' },
    tags: {} as 'waiting' | 'working',
  },
  actors: { book: fromPromise<string>(() => Promise.resolve('')) },
  actions: { say: emit((_, words: Words) => ({ type: 'said', ...words })) },
  guards: { isYes: (_, { option }: { readonly option: string }) => option === 'sim' },
}).createMachine({
  id: 'visit',
  description: 'Visita: marca uma visita ao apartamento.',
  initial: 'asking',
  states: {
    asking: {
      description: 'Visita: pergunta se a pessoa quer marcar.',
      tags: 'waiting',
      entry: {
        type: 'say',
        params: {
          text: 'visit.ask',
          values: { name: 'Ana' },
          options: [
            { id: 'sim', title: 'Quero marcar' },
            { id: 'nao', title: 'Agora não' },
          ],
        },
      },
      on: {
        'option.chosen': [
          { guard: { type: 'isYes', params: ({ event }) => event }, target: 'booking' },
          { target: 'left' },
        ],
        'message.received': { target: 'asking', reenter: true },
        'desk.closed': 'left',
      },
      after: { 900_000: 'left' },
    },
    booking: {
      description: 'Visita: marca na agenda.',
      tags: 'working',
      invoke: { id: 'book', src: 'book', onDone: 'booked', onError: 'left' },
    },
    booked: {
      description: 'Visita: marcada.',
      entry: { type: 'say', params: { text: 'visit.booked' } },
      type: 'final',
    },
    left: { type: 'final' },
  },
})

/** The visit with its cases. */
export const visit = casesFor(visitMachine, {
  events: {
    'message.received': { 'writes something else': wrote('quanto custa?') },
    'option.chosen': { 'says yes': tapped('sim'), 'says no': tapped('nao') },
    'desk.closed': { 'the room closes': {} },
  },
  effects: { book: { 'is booked': done('terça'), 'the calendar is away': failed('transient') } },
  texts: { 'visit.ask': 'Oi, {name}!\nQuer marcar uma visita?', 'visit.booked': 'Marcada. Até lá!' },
})
