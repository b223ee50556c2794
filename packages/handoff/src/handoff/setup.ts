import {
  asking,
  invoked,
  isRestart,
  learned,
  listening,
  said,
  type AskLeft,
  type AskOutput,
  type Facts,
  type Json,
  type Leaving,
  type PublicEvent,
  type SayParams,
  type TopicInput,
  type TopicOutput,
} from '@cristal/dialogue'
import { assign, emit, enqueueActions, setup } from 'xstate'

import { collectingMachine } from '../collecting/machine.ts'
import { nothingAsked, type Collected, type CollectingOutput, type Progress } from '../collecting/setup.ts'
import { offlineMachine } from '../offline/machine.ts'
import type { OfflineOutput } from '../offline/setup.ts'
import { asksForTheSame } from '../questions/asks-for-the-same.ts'
import { satisfaction } from '../questions/satisfaction.ts'
import { wantsHuman } from '../questions/wants-human.ts'
import { destinationOf } from '../rules/department.ts'
import { isOpen } from '../rules/hours.ts'
import { serviceMachine } from '../service/machine.ts'
import type { ServiceOutput } from '../service/setup.ts'
import type { HandoffTexts } from '../texts/pt-BR.ts'

/** What an interrupted request for a human takes up again. What the person told is in the contact. */
export type HandoffResume = { readonly progress: Progress }

/** What is kept between two messages. */
export interface HandoffContext extends TopicInput {
  /** The person said yes. */
  readonly confirmed: boolean
  readonly progress: Progress
  /** What the person told in this talk. */
  readonly collected: Collected
  readonly left: AskLeft | null
  /** A human has served: nothing is left to be taken up again. */
  readonly isOver: boolean
}

/** How a part of the topic ended. */
type Ended = CollectingOutput | ServiceOutput | OfflineOutput

/** The vocabulary of human service; `machine.ts` is its sentences. */
export const handoff = setup({
  types: {
    context: {} as HandoffContext,
    input: {} as TopicInput,
    output: {} as TopicOutput,
    events: {} as PublicEvent,
  },
  actors: {
    collecting: invoked(collectingMachine),
    service: invoked(serviceMachine),
    offline: invoked(offlineMachine),
    askWhetherHuman: asking<keyof HandoffTexts>()(wantsHuman, {
      question: 'handoff.confirm',
      unfit: 'handoff.confirmUnfit',
    }),
    askSatisfaction: asking<keyof HandoffTexts>()(satisfaction, {
      question: 'handoff.askSatisfaction',
      unfit: 'handoff.satisfactionUnfit',
    }),
  },
  actions: {
    say: emit((_, words: SayParams<HandoffTexts>) => said(words)),
    learn: emit((_, facts: Facts) => learned(facts)),
    forward: enqueueActions(({ enqueue, event, self }) => {
      const child = listening(self, 'ask', 'collecting', 'service', 'offline')
      if (child) enqueue.sendTo(child, event)
    }),
    confirm: assign({ confirmed: true }),
    keepCollected: assign(({ context }, output: CollectingOutput) =>
      output.outcome === 'collected'
        ? { collected: { ...context.collected, ...output.collected }, progress: output.progress }
        : {},
    ),
    keepProgress: assign((_, output: CollectingOutput) =>
      output.outcome === 'digressed' ? { progress: output.progress } : {},
    ),
    keepLeft: assign((_, output: AskOutput<Json> | Ended) => ({ left: leftOf(output) })),
    markOver: assign({ isOver: true }),
  },
  guards: {
    isRestart: (_, event: PublicEvent) => isRestart(event),
    isClosed: ({ context }) => !isStaffed(context),
    isConfirmed: ({ context }) => context.confirmed,
    chose: (_, { output, option }: { output: AskOutput<string>; option: string }) =>
      output.answered && output.value === option,
    insists: ({ context }, output: AskOutput<Json> | Ended) => {
      const left = leftOf(output)
      return left !== null && asksForTheSame(left, context.request)
    },
    ended: (_, { output, how }: { output: Ended; how: Ended['outcome'] }) => output.outcome === how,
    isSurveyed: ({ context }) => context.organisation.desk?.survey === true,
    isRated: (_, output: AskOutput<number>) => output.answered && output.value > 0,
    hasLeft: ({ context }, { how }: { how: Leaving }) => context.left?.leaving === how,
    isBaffled: ({ context }) => context.left?.leaving === 'baffled' && !context.isOver,
  },
})

/** Takes up what an interrupted request left, or begins. */
export function resumed(input: TopicInput): HandoffContext {
  const resume = input.resume as HandoffResume | null
  return {
    ...input,
    // Who goes on with it wants it.
    confirmed: resume !== null || (input.request.handoff?.confirmed ?? false),
    progress: resume?.progress ?? nothingAsked,
    collected: {},
    left: null,
    isOver: false,
  }
}

/** What takes an interrupted request up again; `null` where nothing is left of it. */
export function resumeOf({ progress, isOver }: HandoffContext): HandoffResume | null {
  return isOver ? null : { progress }
}

/** Whether people serve at this hour. */
export function isStaffed({ now, organisation }: HandoffContext): boolean {
  return isOpen(now, organisation.hours)
}

/** What the contact record is told while a human serves. */
export function destinationFacts({ request }: HandoffContext): Facts {
  return { ...destinationOf(request) }
}

/** The answer to the survey. */
export function ratingOf(output: AskOutput<number>): Facts {
  return output.answered ? { satisfaction: output.value } : {}
}

/** A part that ended without an answer, as a question that was left; `null` where something came of it. */
function leftOf(output: AskOutput<Json> | Ended): AskLeft | null {
  if ('answered' in output) return output.answered ? null : output
  if (output.outcome === 'digressed')
    return { answered: false, leaving: 'digressed', understood: output.understood }
  return output.outcome === 'silent' || output.outcome === 'abandoned'
    ? { answered: false, leaving: output.outcome }
    : null
}
