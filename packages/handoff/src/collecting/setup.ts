import {
  asking,
  email,
  learned,
  listening,
  personName,
  phone,
  said,
  type Ambient,
  type AskLeft,
  type AskOutput,
  type Contact,
  type Facts,
  type Leaving,
  type PersonEvent,
  type SayParams,
  type TopicRequest,
  type Understood,
} from '@cristal/dialogue'
import { assign, emit, enqueueActions, setup } from 'xstate'

import { asksForTheSame } from '../questions/asks-for-the-same.ts'
import { refusable } from '../questions/refusable.ts'
import type { HandoffTexts } from '../texts/pt-BR.ts'

/** What became of the questions that may be refused. `null`: not asked yet. */
export type Progress = {
  readonly name: Passed
  readonly phone: Passed
}
type Passed = 'refused' | 'skipped' | null

/** Before anything was asked. */
export const nothingAsked: Progress = { name: null, phone: null }

/** What the person told, as facts of the contact. */
export type Collected = Pick<Contact, 'givenName' | 'givenPhone' | 'givenEmail' | 'anonymous'>

/** What collecting is started with. */
export interface CollectingInput extends Ambient {
  readonly request: TopicRequest
  /** `email`: no more than is needed for an answer to a message. */
  readonly wants: 'everything' | 'email'
  readonly progress: Progress
}

/** How collecting ended. */
export type CollectingOutput =
  | { readonly outcome: 'collected'; readonly collected: Collected; readonly progress: Progress }
  /** Five answers without an e-mail in them. */
  | { readonly outcome: 'noEmail' | 'silent' | 'abandoned' }
  | { readonly outcome: 'digressed'; readonly understood: Understood; readonly progress: Progress }

/** What is kept between two messages. */
export interface CollectingContext extends CollectingInput {
  readonly collected: Collected
  readonly left: AskLeft | null
  /** Why an e-mail is needed was said. */
  readonly explained: boolean
}

/** The vocabulary of collecting; `machine.ts` is its sentences. */
export const collecting = setup({
  types: {
    context: {} as CollectingContext,
    input: {} as CollectingInput,
    output: {} as CollectingOutput,
    events: {} as PersonEvent,
  },
  actors: {
    askName: asking<keyof HandoffTexts>()(refusable(personName), {
      question: 'handoff.askName',
      unfit: 'handoff.nameUnfit',
    }),
    askPhone: asking<keyof HandoffTexts>()(refusable(phone), {
      question: 'handoff.askPhone',
      unfit: 'handoff.phoneUnfit',
    }),
    askEmail: asking<keyof HandoffTexts>()(email, {
      question: 'handoff.askEmail',
      unfit: 'handoff.emailUnfit',
    }),
  },
  actions: {
    say: emit((_, words: SayParams<HandoffTexts>) => said(words)),
    learn: emit((_, facts: Facts) => learned(facts)),
    forward: enqueueActions(({ enqueue, event, self }) => {
      const child = listening(self, 'ask')
      if (child) enqueue.sendTo(child, event)
    }),
    keep: assign(({ context }, facts: Collected) => ({ collected: { ...context.collected, ...facts } })),
    pass: assign(({ context }, passed: Partial<Progress>) => ({
      progress: { ...context.progress, ...passed },
    })),
    markExplained: assign({ explained: true }),
    keepLeft: assign((_, output: AskOutput<string>) => ({ left: output.answered ? null : output })),
  },
  guards: {
    needsName: ({ context }) => context.wants === 'everything' && needsName(context),
    needsPhone: ({ context }) => context.wants === 'everything' && needsPhone(context),
    needsEmail: ({ context }) => knownOf(context).givenEmail === undefined && !knownOf(context).email,
    owesReason: ({ context }) => knownOf(context).anonymous === true && !context.explained,
    isRefused: (_, output: AskOutput<string>) => output.answered && output.value === '',
    isAnswered: (_, { answered }: AskOutput<string>) => answered,
    isBaffled: (_, output: AskOutput<string>) => !output.answered && output.leaving === 'baffled',
    insists: ({ context }, output: AskOutput<string>) => asksForTheSame(output, context.request),
    hasLeft: ({ context }, { how }: { how: Leaving }) => context.left?.leaving === how,
  },
})

/** The value of an answer; empty for none. */
export function answerOf(output: AskOutput<string>): string {
  return output.answered ? output.value : ''
}

function needsName(context: CollectingContext): boolean {
  const { name, givenName, anonymous } = knownOf(context)
  return context.progress.name === null && anonymous !== true && !name && !givenName
}

/** Who refuses to say their name is still asked for a phone; who was anonymous before is not. */
function needsPhone(context: CollectingContext): boolean {
  const { phone: registered, givenPhone, anonymous } = knownOf(context)
  const isAsked = anonymous !== true || context.progress.name === 'refused'
  return context.progress.phone === null && isAsked && !registered && !givenPhone
}

function knownOf({ contact, collected }: CollectingContext): Contact {
  return { ...contact, ...collected }
}
