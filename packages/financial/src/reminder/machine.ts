import {
  asking,
  learned,
  listening,
  said,
  yesOrNo,
  type AskInput,
  type AskLeft,
  type AskOutput,
  type Facts,
  type Organisation,
  type PersonEvent,
  type SayParams,
} from '@cristal/dialogue'
import { assign, emit, enqueueActions, setup } from 'xstate'

import type { FinancialTexts } from '../texts/pt-BR.ts'

/** Who offers to remind, and when. */
export interface ReminderInput {
  readonly now: string
  readonly organisation: Organisation
}

/** How the offer ended; a yes is a fact by then. */
export type ReminderOutput =
  | { readonly outcome: 'settled' }
  | { readonly outcome: 'left'; readonly left: AskLeft }

interface ReminderContext extends ReminderInput {
  readonly left: AskLeft | null
}

/** Lembrete: offers to remind of the next installment, and keeps a yes as consent. */
export const reminderMachine = setup({
  types: {
    context: {} as ReminderContext,
    input: {} as ReminderInput,
    output: {} as ReminderOutput,
    events: {} as PersonEvent,
  },
  actors: {
    askWhetherRemind: asking<keyof FinancialTexts>()(yesOrNo, {
      question: 'financial.reminder.offer',
      unfit: 'financial.reminder.offerUnfit',
    }),
  },
  actions: {
    say: emit((_, words: SayParams<FinancialTexts>) => said(words)),
    learn: emit((_, facts: Facts) => learned(facts)),
    forward: enqueueActions(({ enqueue, event, self }) => {
      const child = listening(self, 'ask')
      if (child) enqueue.sendTo(child, event)
    }),
    keepLeft: assign((_, output: AskOutput<string>) => ({ left: output.answered ? null : output })),
  },
  guards: {
    isYes: (_, output: AskOutput<string>) => output.answered && output.value === 'sim',
    isAnswered: (_, { answered }: AskOutput<string>) => answered,
  },
}).createMachine({
  id: 'reminder',
  description: 'Lembrete: oferece avisar da próxima parcela, uma vez por conversa.',
  context: ({ input }) => ({ ...input, left: null }),
  on: {
    'message.received': { actions: 'forward' },
    'option.chosen': { actions: 'forward' },
  },
  initial: 'offering',
  states: {
    offering: {
      description: 'Lembrete: quer ser avisada da próxima parcela?',
      invoke: {
        id: 'ask',
        src: 'askWhetherRemind',
        input: ({ context }): AskInput => ({ now: context.now, organisation: context.organisation }),
        onDone: [
          { guard: { type: 'isYes', params: ({ event }) => event.output }, target: 'agreed' },
          { guard: { type: 'isAnswered', params: ({ event }) => event.output }, target: 'declined' },
          { actions: { type: 'keepLeft', params: ({ event }) => event.output }, target: 'left' },
        ],
        onError: 'declined',
      },
    },
    agreed: {
      type: 'final',
      description: 'Lembrete: o consentimento é guardado com a hora em que foi dado.',
      entry: [
        { type: 'say', params: { text: 'financial.reminder.agreed' } },
        { type: 'learn', params: ({ context }) => ({ reminderConsent: context.now }) },
      ],
      output: { outcome: 'settled' },
    },
    declined: { type: 'final', output: { outcome: 'settled' } },
    left: { type: 'final', output: ({ context }) => ({ outcome: 'left', left: context.left }) },
  },
  output: ({ event }) => event.output as ReminderOutput,
})
