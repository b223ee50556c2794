import {
  asking,
  listening,
  openText,
  said,
  type AskInput,
  type AskLeft,
  type AskOutput,
  type Leaving,
  type MessageReceived,
  type PersonEvent,
  type SayParams,
  type TopicInput,
  type TopicOutput,
} from '@cristal/dialogue'
import { assign, emit, enqueueActions, setup } from 'xstate'

import type { CoreTexts } from '../texts/pt-BR.ts'

/** What is kept of somebody who wants to buy. */
export interface LeadContext extends TopicInput {
  /** In the person's words. */
  readonly interest: string
  /** What the person wrote last. */
  readonly words: string
  readonly left: AskLeft | null
}

/** Lead: a friendly answer, and what the person is looking for, before sales take over. */
export const leadMachine = setup({
  types: {
    context: {} as LeadContext,
    input: {} as TopicInput,
    output: {} as TopicOutput,
    events: {} as PersonEvent,
  },
  actors: {
    askInterest: asking<keyof CoreTexts>()(openText, {
      question: 'core.lead.askInterest',
      unfit: 'core.lead.interestUnfit',
    }),
  },
  actions: {
    say: emit((_, words: SayParams<CoreTexts>) => said(words)),
    forward: enqueueActions(({ enqueue, event, self }) => {
      const child = listening(self, 'ask')
      if (child) enqueue.sendTo(child, event)
    }),
    keepWords: assign((_, { text }: MessageReceived) => ({ words: text })),
    takeWords: assign(({ context }) => ({ interest: context.words })),
    keepInterest: assign((_, output: AskOutput<string>) => ({
      interest: output.answered ? output.value : '',
    })),
    keepLeft: assign((_, output: AskOutput<string>) => ({ left: output.answered ? null : output })),
  },
  guards: {
    isAnswered: (_, { answered }: AskOutput<string>) => answered,
    saysTheSame: (_, output: AskOutput<string>) =>
      !output.answered && output.understood?.intent.name === 'lead',
    hasLeft: ({ context }, { how }: { how: Leaving }) => context.left?.leaving === how,
  },
}).createMachine({
  id: 'lead',
  description: 'Lead: quem quer comprar.',
  context: ({ input }) => ({ ...input, interest: '', words: '', left: null }),
  on: {
    'message.received': {
      actions: [{ type: 'keepWords', params: ({ event }) => event }, 'forward'],
    },
    'option.chosen': { actions: 'forward' },
  },
  initial: 'welcoming',
  states: {
    welcoming: {
      description: 'Lead: uma resposta amigável.',
      always: {
        actions: {
          type: 'say',
          params: ({ context }) => ({
            text: 'core.lead.welcome',
            values: { organisation: context.organisation.name },
          }),
        },
        target: 'askingInterest',
      },
    },
    askingInterest: {
      description: 'Lead: o que a pessoa procura, para a equipe de vendas.',
      invoke: {
        id: 'ask',
        src: 'askInterest',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
        onDone: [
          {
            guard: { type: 'isAnswered', params: ({ event }) => event.output },
            actions: { type: 'keepInterest', params: ({ event }) => event.output },
            target: 'wantsPerson',
          },
          {
            guard: { type: 'saysTheSame', params: ({ event }) => event.output },
            actions: 'takeWords',
            target: 'wantsPerson',
          },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'leaving' },
        ],
        onError: 'wantsPerson',
      },
    },
    leaving: {
      description:
        'Lead: a pessoa não disse o que procura; quem não se faz entender vai ao atendente assim mesmo.',
      always: [
        { guard: { type: 'hasLeft', params: { how: 'silent' } }, target: 'silent' },
        { guard: { type: 'hasLeft', params: { how: 'abandoned' } }, target: 'abandoned' },
        { guard: { type: 'hasLeft', params: { how: 'digressed' } }, target: 'digressed' },
        { target: 'wantsPerson' },
      ],
    },
    wantsPerson: {
      type: 'final',
      output: ({ context: { interest } }) => ({
        outcome: 'wantsPerson',
        handoff: {
          department: 'Vendas',
          purpose: 'Lead',
          confirmed: false,
          ...(interest !== '' && { note: interest }),
        },
      }),
    },
    digressed: {
      type: 'final',
      output: ({ context }) => ({ outcome: 'digressed', understood: context.left?.understood, resume: null }),
    },
    silent: { type: 'final', output: { outcome: 'silent' } },
    abandoned: { type: 'final', output: { outcome: 'abandoned' } },
  },
  output: ({ event }) => event.output as TopicOutput,
})
