import {
  asking,
  invoked,
  isRestart,
  kindOf,
  listening,
  openText,
  said,
  type Ambient,
  type AskLeft,
  type AskOutput,
  type ErrorKind,
  type Leaving,
  type PersonEvent,
  type PublicEvent,
  type SayParams,
  type TopicRequest,
  type Understood,
} from '@cristal/dialogue'
import { assign, emit, enqueueActions, setup } from 'xstate'

import { collectingMachine } from '../collecting/machine.ts'
import type { Collected, CollectingOutput } from '../collecting/setup.ts'
import { messageOrBot, againOrBot } from '../questions/ways-on.ts'
import { destinationOf } from '../rules/department.ts'
import { nextOpening } from '../rules/hours.ts'
import { openingInWords } from '../rules/opening-in-words.ts'
import { reasonOf } from '../rules/reason-of.ts'
import { visitorOf } from '../rules/visitor.ts'
import type { HandoffTexts } from '../texts/pt-BR.ts'
import { unboundWork, type LeaveMessageInput } from '../work.ts'

/** What is started when no human can come now: what surrounds it, with all that the person told, and why. */
export interface OfflineInput extends Ambient {
  readonly request: TopicRequest
  readonly why: 'closed' | 'nobody'
}

/** How it ended. */
export type OfflineOutput =
  | { readonly outcome: 'served' | 'abandoned' | 'silent' | 'restarted' }
  | { readonly outcome: 'digressed'; readonly understood: Understood }

/** What is kept between two messages. */
export interface OfflineContext extends OfflineInput {
  /** What the person told since. */
  readonly collected: Collected
  readonly message: string
  readonly left: AskLeft | null
  readonly failure: ErrorKind
  readonly isRestarting: boolean
}

/** The vocabulary of a desk without humans; `machine.ts` is its sentences. */
export const offline = setup({
  types: {
    context: {} as OfflineContext,
    input: {} as OfflineInput,
    output: {} as OfflineOutput,
    events: {} as PersonEvent,
    tags: {} as 'working',
  },
  actors: {
    collecting: invoked(collectingMachine),
    askWhetherMessage: asking<keyof HandoffTexts>()(messageOrBot, {
      question: 'handoff.offerMessage',
      unfit: 'handoff.offerMessageUnfit',
    }),
    askMessage: asking<keyof HandoffTexts>()(openText, {
      question: 'handoff.askMessage',
      unfit: 'handoff.messageUnfit',
    }),
    askWhetherAgain: asking<keyof HandoffTexts>()(againOrBot, {
      question: 'handoff.askAgain',
      unfit: 'handoff.askAgainUnfit',
    }),
    leaveMessage: unboundWork.leaveMessage,
  },
  actions: {
    say: emit((_, words: SayParams<HandoffTexts>) => said(words)),
    forward: enqueueActions(({ enqueue, event, self }) => {
      const child = listening(self, 'ask', 'collecting')
      if (child) enqueue.sendTo(child, event)
    }),
    keepCollected: assign(({ context }, output: CollectingOutput) =>
      output.outcome === 'collected' ? { collected: { ...context.collected, ...output.collected } } : {},
    ),
    keepMessage: assign((_, output: AskOutput<string>) => ({ message: output.answered ? output.value : '' })),
    keepLeft: assign((_, output: AskOutput<string> | CollectingOutput) => ({ left: leftOf(output) })),
    keepFailure: assign((_, { error }: { error: unknown }) => ({ failure: kindOf(error) })),
    markRestarting: assign({ isRestarting: true }),
  },
  guards: {
    isRestart: (_, event: PublicEvent) => isRestart(event),
    isRestarting: ({ context }) => context.isRestarting,
    isNobodyThere: ({ context }) => context.why === 'nobody',
    knowsWhen: ({ context }) => whenOf(context) !== '',
    chose: (_, { output, option }: { output: AskOutput<string>; option: string }) =>
      output.answered && output.value === option,
    isAnswered: (_, { answered }: AskOutput<string>) => answered,
    ended: (_, { output, how }: { output: CollectingOutput; how: string }) => output.outcome === how,
    hasLeft: ({ context }, { how }: { how: Leaving }) => context.left?.leaving === how,
    isUnsupported: (_, { error }: { error: unknown }) => reasonOf(error) === 'unsupported',
    failedFor: ({ context }, { kind }: { kind: ErrorKind }) => context.failure === kind,
  },
})

/** When humans are back, in words; empty where the hours do not tell. */
export function whenOf({ now, organisation }: OfflineContext): string {
  const next = organisation.hours ? nextOpening(now, organisation.hours) : null
  return next ? openingInWords(next, now) : ''
}

/** The message for the desk. */
export function messageFor(context: OfflineContext): LeaveMessageInput {
  const { organisation, contact, conversation, collected, request, message } = context
  const { name, email } = visitorOf({ ...contact, ...collected }, organisation)
  return {
    organisation: organisation.id,
    visitor: conversation,
    department: destinationOf(request).department,
    ...(name && { name }),
    email: email ?? '',
    text: message,
  }
}

function leftOf(output: AskOutput<string> | CollectingOutput): AskLeft | null {
  if ('answered' in output) return output.answered ? null : output
  switch (output.outcome) {
    case 'silent':
    case 'abandoned':
      return { answered: false, leaving: output.outcome }
    case 'digressed':
      return { answered: false, leaving: 'digressed', understood: output.understood }
    case 'collected':
    case 'noEmail':
      return null
  }
}
