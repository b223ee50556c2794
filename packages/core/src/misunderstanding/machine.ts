import {
  asking,
  listening,
  said,
  yesOrNo,
  type AskInput,
  type AskLeft,
  type AskOutput,
  type Leaving,
  type Organisation,
  type PersonEvent,
  type SayParams,
  type TopicOutput,
} from '@cristal/dialogue'
import { assign, emit, enqueueActions, setup } from 'xstate'

import type { CoreTexts } from '../texts/pt-BR.ts'
import { reportMisunderstood, type ReportInput } from '../work.ts'

/** What was not understood, and how often in a row. */
export interface MisunderstandingInput {
  readonly now: string
  readonly organisation: Organisation
  /** What was not understood. */
  readonly text: string
  /** How many in a row, this one included. */
  readonly times: number
}

/** What is kept while the person is helped on. */
export interface MisunderstandingContext extends MisunderstandingInput {
  readonly left: AskLeft | null
}

/** Baixa convicção: options first, then a person offered, then a person. The organisation is told each time. */
export const misunderstandingMachine = setup({
  types: {
    context: {} as MisunderstandingContext,
    input: {} as MisunderstandingInput,
    output: {} as TopicOutput,
    events: {} as PersonEvent,
    tags: {} as 'working',
  },
  actors: {
    reportMisunderstood,
    askWhetherPerson: asking<keyof CoreTexts>()(yesOrNo, {
      question: 'core.offerPerson',
      unfit: 'core.offerPersonUnfit',
    }),
  },
  actions: {
    say: emit((_, words: SayParams<CoreTexts>) => said(words)),
    forward: enqueueActions(({ enqueue, event, self }) => {
      const child = listening(self, 'ask')
      if (child) enqueue.sendTo(child, event)
    }),
    keepLeft: assign((_, output: AskOutput<string>) => ({ left: output.answered ? null : output })),
  },
  guards: {
    isTime: ({ context }, { times }: { times: number }) => context.times === times,
    isNo: (_, output: AskOutput<string>) => output.answered && output.value === 'nao',
    hasLeft: ({ context }, { how }: { how: Leaving }) => context.left?.leaving === how,
  },
}).createMachine({
  id: 'misunderstanding',
  description: 'Baixa convicção: diz que não entendeu, avisa a organização e ajuda a seguir.',
  context: ({ input }) => ({ ...input, left: null }),
  on: {
    'message.received': { actions: 'forward' },
    'option.chosen': { actions: 'forward' },
  },
  initial: 'explaining',
  states: {
    explaining: {
      description: 'Baixa convicção: diz que não entendeu.',
      always: [
        {
          guard: { type: 'isTime', params: { times: 1 } },
          actions: { type: 'say', params: { text: 'core.misunderstood' } },
          target: 'reporting',
        },
        {
          guard: { type: 'isTime', params: { times: 2 } },
          actions: { type: 'say', params: { text: 'core.misunderstoodAgain' } },
          target: 'reporting',
        },
        { actions: { type: 'say', params: { text: 'core.misunderstoodThrice' } }, target: 'reporting' },
      ],
    },
    reporting: {
      tags: 'working',
      description:
        'Baixa convicção: envia a mensagem não entendida a quem a lê na organização, sem dados pessoais.',
      invoke: {
        id: 'reportMisunderstood',
        src: 'reportMisunderstood',
        input: ({ context }): ReportInput => ({
          organisation: context.organisation.id,
          to: context.organisation.mailbox ?? null,
          text: context.text,
        }),
        onDone: 'helping',
        onError: 'helping',
      },
    },
    helping: {
      description: 'Baixa convicção: as opções, a oferta de um atendente, ou o atendente.',
      always: [
        { guard: { type: 'isTime', params: { times: 1 } }, target: 'explained' },
        { guard: { type: 'isTime', params: { times: 2 } }, target: 'offeringPerson' },
        { target: 'wantsPerson' },
      ],
    },
    offeringPerson: {
      description: 'Baixa convicção: oferece um atendente.',
      invoke: {
        id: 'ask',
        src: 'askWhetherPerson',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
        onDone: [
          { guard: { type: 'isNo', params: ({ event }) => event.output }, target: 'explained' },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'weighingOffer' },
        ],
        onError: 'explained',
      },
    },
    weighingOffer: {
      description: 'Baixa convicção: quem aceita, ou segue sem se fazer entender, vai ao atendente.',
      always: [
        { guard: { type: 'hasLeft', params: { how: 'silent' } }, target: 'silent' },
        { guard: { type: 'hasLeft', params: { how: 'abandoned' } }, target: 'abandoned' },
        { guard: { type: 'hasLeft', params: { how: 'digressed' } }, target: 'digressed' },
        { target: 'wantsPerson' },
      ],
    },
    explained: { type: 'final', output: { outcome: 'served', more: true } },
    wantsPerson: {
      type: 'final',
      output: { outcome: 'wantsPerson', handoff: { confirmed: true } },
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
