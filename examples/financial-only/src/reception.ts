import {
  invoked,
  listening,
  parsePeriod,
  said,
  type Ambient,
  type PublicEvent,
  type SayParams,
  type TopicInput,
  type TopicOutput,
} from '@cristal/dialogue'
import { financialMachine } from '@cristal/financial'
import { assign, emit, enqueueActions, setup } from 'xstate'

export const receptionTexts = {
  'reception.hello': 'Olá! Aqui é a recepção. Posso falar de parcelas; do resto, ligue para a portaria.',
  'reception.next': 'Mais alguma coisa?',
  'reception.call': 'Para isso, ligue para a portaria: {contact}.',
  'reception.sorry': 'Desculpe, algo não saiu bem. Pode repetir?',
} as const

/** A bot of our own. Installments it leaves to Cristal, one state and one `forward`. */
export const receptionMachine = setup({
  types: {
    context: {} as Ambient & { readonly text: string },
    input: {} as Ambient,
    events: {} as PublicEvent,
  },
  actors: { financial: invoked(financialMachine) },
  actions: {
    say: emit((_, words: SayParams<typeof receptionTexts>) => said(words)),
    keepText: assign((_, { text }: { text: string }) => ({ text })),
    forward: enqueueActions(({ enqueue, event, self }) => {
      const financial = listening(self, 'financial')
      if (financial) enqueue.sendTo(financial, event)
    }),
  },
  guards: {
    isAboutInstallments: (_, { text }: { text: string }) => /parcela|boleto|segunda via/i.test(text),
    endedAs: (_, { output, how }: { output: TopicOutput; how: TopicOutput['outcome'] }) =>
      output.outcome === how,
  },
}).createMachine({
  id: 'reception',
  context: ({ input }) => ({ ...input, text: '' }),
  initial: 'receiving',
  states: {
    receiving: {
      description: 'Recepção: o que a pessoa quer?',
      on: {
        'message.received': [
          {
            guard: { type: 'isAboutInstallments', params: ({ event }) => event },
            actions: { type: 'keepText', params: ({ event }) => event },
            target: 'serving',
          },
          { actions: { type: 'say', params: { text: 'reception.hello' } } },
        ],
      },
    },
    serving: {
      description: 'Parcelas: o que a pessoa escreve vai para o fluxo financeiro.',
      on: { 'message.received': { actions: 'forward' }, 'option.chosen': { actions: 'forward' } },
      invoke: {
        id: 'financial',
        src: 'financial',
        input: ({ context }): TopicInput => ({
          ...context,
          request: { intent: 'consultar', ...parsePeriod(context.text, context.now.slice(0, 10)) },
          resume: null,
          story: [],
        }),
        onDone: [
          {
            guard: {
              type: 'endedAs',
              params: ({ event }) => ({ output: event.output, how: 'wantsPerson' }),
            },
            actions: {
              type: 'say',
              params: ({ context }) => ({
                text: 'reception.call',
                values: { contact: context.organisation.sector.contact },
              }),
            },
            target: 'receiving',
          },
          {
            guard: { type: 'endedAs', params: ({ event }) => ({ output: event.output, how: 'silent' }) },
            target: 'receiving',
          },
          { actions: { type: 'say', params: { text: 'reception.next' } }, target: 'receiving' },
        ],
        onError: { actions: { type: 'say', params: { text: 'reception.sorry' } }, target: 'receiving' },
      },
    },
  },
})
