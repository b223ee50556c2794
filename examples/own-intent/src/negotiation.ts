import {
  asking,
  choice,
  listening,
  said,
  type AskInput,
  type AskLeft,
  type AskOutput,
  type Leaving,
  type PersonEvent,
  type SayParams,
  type TopicInput,
  type TopicOutput,
} from '@cristal/dialogue'
import { assign, emit, enqueueActions, setup } from 'xstate'

export const negotiationTexts = {
  'negotiation.ask': 'Como fica melhor para você pagar o que está em atraso?',
  'negotiation.unfit': 'Escolha uma das opções, por favor: à vista ou em três vezes.',
  'negotiation.atOnce': 'Combinado: à vista, com o boleto por e-mail ainda hoje.',
  'negotiation.inThree': 'Combinado: em três vezes, com o primeiro boleto por e-mail ainda hoje.',
} as const

const terms = choice([
  { id: 'vista', title: 'À vista' },
  { id: 'tres', title: 'Em três vezes' },
])

/** A service of our own: one question, one answer. It ends with one of the outcomes that every topic has. */
export const negotiationMachine = setup({
  types: {
    context: {} as TopicInput & { readonly left: AskLeft | null },
    input: {} as TopicInput,
    output: {} as TopicOutput,
    events: {} as PersonEvent,
  },
  actors: {
    askTerms: asking<keyof typeof negotiationTexts>()(terms, {
      question: 'negotiation.ask',
      unfit: 'negotiation.unfit',
    }),
  },
  actions: {
    say: emit((_, words: SayParams<typeof negotiationTexts>) => said(words)),
    forward: enqueueActions(({ enqueue, event, self }) => {
      const ask = listening(self, 'ask')
      if (ask) enqueue.sendTo(ask, event)
    }),
    keepLeft: assign((_, output: AskOutput<string>) => ({ left: output.answered ? null : output })),
  },
  guards: {
    chose: (_, { output, terms: id }: { output: AskOutput<string>; terms: string }) =>
      output.answered && output.value === id,
    hasLeft: ({ context }, { how }: { how: Leaving }) => context.left?.leaving === how,
  },
}).createMachine({
  id: 'negotiation',
  description: 'Negociação: combina como pagar o que está em atraso.',
  context: ({ input }) => ({ ...input, left: null }),
  on: { 'message.received': { actions: 'forward' }, 'option.chosen': { actions: 'forward' } },
  initial: 'asking',
  states: {
    asking: {
      description: 'Negociação: à vista ou em três vezes?',
      invoke: {
        id: 'ask',
        src: 'askTerms',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
        onDone: [
          {
            guard: { type: 'chose', params: ({ event }) => ({ output: event.output, terms: 'vista' }) },
            actions: { type: 'say', params: { text: 'negotiation.atOnce' } },
            target: 'agreed',
          },
          {
            guard: { type: 'chose', params: ({ event }) => ({ output: event.output, terms: 'tres' }) },
            actions: { type: 'say', params: { text: 'negotiation.inThree' } },
            target: 'agreed',
          },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'wantsPerson',
      },
    },
    leaving: {
      description: 'Negociação: a pessoa deixou a pergunta; quem não se faz entender vai ao atendente.',
      always: [
        { guard: { type: 'hasLeft', params: { how: 'digressed' } }, target: 'digressed' },
        { guard: { type: 'hasLeft', params: { how: 'silent' } }, target: 'silent' },
        { guard: { type: 'hasLeft', params: { how: 'abandoned' } }, target: 'abandoned' },
        { target: 'wantsPerson' },
      ],
    },
    agreed: { type: 'final', output: { outcome: 'served', more: true } },
    silent: { type: 'final', output: { outcome: 'silent' } },
    abandoned: { type: 'final', output: { outcome: 'abandoned' } },
    digressed: {
      type: 'final',
      // Anything but null, and the core offers to go on here once the other subject is served.
      output: ({ context }) => ({ outcome: 'digressed', understood: context.left?.understood, resume: {} }),
    },
    wantsPerson: {
      type: 'final',
      output: {
        outcome: 'wantsPerson',
        handoff: { department: 'financeiro', purpose: 'negociar', confirmed: false },
      },
    },
  },
  output: ({ event }) => event.output as TopicOutput,
})
