import {
  asking,
  certain,
  invoked,
  isRestart,
  isRestartWord,
  listening,
  namedOption,
  patience,
  requestOf,
  said,
  understand,
  yesOrNo,
  type Ambient,
  type Episode,
  type AskLeft,
  type AskOutput,
  type Json,
  type MessageReceived,
  type OptionChosen,
  type PersonEvent,
  type PublicEvent,
  type SayParams,
  type TopicOutput,
  type TopicRequest,
  type UnderstandInput,
  type Understood,
} from '@cristal/dialogue'
import { assign, emit, enqueueActions, setup } from 'xstate'

import { farewellMachine } from './farewell/machine.ts'
import { othersMachine } from './others/machine.ts'
import { misunderstandingMachine, type MisunderstandingInput } from './misunderstanding/machine.ts'
import type { Parked } from './parked-topic.ts'
import { routeOf, type Route } from './routes.ts'
import { told } from './story.ts'
import type { CoreTexts } from './texts/pt-BR.ts'
import { unavailableTopic } from './topics/unavailable.ts'
import { welcomeMachine } from './welcome/machine.ts'

/** What the core conversation keeps between two messages. */
export interface CoreContext extends Ambient {
  /** The message being served. */
  readonly text: string
  /** A file came with it. */
  readonly file: boolean
  /** Of the event being served: it picks the closing. */
  readonly chance: number
  /** The bot introduces itself: at the first message, and at the restart word. */
  readonly introducing: boolean
  readonly understood: Understood | null
  /** Messages in a row that were not understood. */
  readonly misunderstandings: number
  readonly request: TopicRequest
  /** What the topic that starts next takes up. */
  readonly resume: Json
  /** Interrupted topics, the last one first; at most two. */
  readonly parked: readonly Parked[]
  readonly ended: TopicOutput | null
  /** What happened in this talk so far, oldest first; the last ones. */
  readonly story: readonly Episode[]
}

const mostParked = 2

/** The vocabulary of the core conversation; `machine.ts` is its sentences. */
export const core = setup({
  types: {
    context: {} as CoreContext,
    input: {} as Ambient,
    events: {} as PublicEvent,
    tags: {} as 'waiting' | 'working' | 'resting',
  },
  actors: {
    understand,
    welcome: invoked(welcomeMachine),
    farewell: invoked(farewellMachine),
    misunderstanding: invoked(misunderstandingMachine),
    financial: invoked(unavailableTopic),
    handoff: invoked(unavailableTopic),
    others: invoked(othersMachine),
    askWhetherReturn: asking<keyof CoreTexts>()(yesOrNo, {
      question: 'core.offerReturn',
      unfit: 'core.offerReturnUnfit',
    }),
  },
  actions: {
    say: emit((_, words: SayParams<CoreTexts>) => said(words)),
    forward: enqueueActions(({ enqueue, event, self }) => {
      const topic = listening(self, 'topic')
      if (topic) enqueue.sendTo(topic, event)
    }),
    keepMessage: assign(({ context }, { text, media, chance }: MessageReceived) => ({
      text,
      file: media !== undefined,
      chance,
      understood: optionMeant(namedOption(context.organisation.menu, text)?.id),
    })),
    keepOption: assign(({ context }, { option, chance }: OptionChosen) => ({
      text: '',
      file: false,
      chance,
      understood: optionMeant(context.organisation.menu.find(({ id }) => id === option)?.id),
    })),
    introduce: assign({ introducing: true }),
    restart: assign({ introducing: true, text: '', understood: null, parked: [], misunderstandings: 0 }),
    forgetMessage: assign({ text: '', understood: null }),
    stopIntroducing: assign({ introducing: false }),
    keepUnderstood: assign((_, params: { understood: Understood }) => params),
    beUnderstood: assign(({ context }) => ({
      misunderstandings: 0,
      request: context.understood ? requestOf(context.understood) : context.request,
      resume: null,
      ended: null,
    })),
    countMisunderstanding: assign(({ context }) => ({ misunderstandings: context.misunderstandings + 1 })),
    keepEnded: assign(({ context }, ended: TopicOutput) => ({
      ended,
      story: told(context.story, {
        intent: context.request.intent,
        outcome: context.misunderstandings > 0 ? 'misunderstood' : ended.outcome,
        text: context.text,
      }),
    })),
    wishForPerson: assign(({ context: { ended, request } }) => ({
      request:
        ended?.outcome === 'wantsPerson'
          ? { intent: 'atendimento', periods: [], months: [], handoff: ended.handoff }
          : request,
      resume: null,
      misunderstandings: 0,
    })),
    forgetTalk: assign({ text: '', story: [], parked: [] }),
    keepLeft: assign(({ context: { parked } }, output: AskOutput<string>) =>
      output.answered
        ? {}
        : { ended: endedBy(output), parked: output.leaving === 'baffled' ? parked.slice(1) : parked },
    ),
    park: assign(({ context: { ended, parked, request } }) =>
      ended?.outcome === 'digressed'
        ? {
            // What was written first is not what is wanted now.
            text: '',
            understood: ended.understood,
            parked:
              ended.resume === null
                ? parked
                : [{ request, resume: ended.resume }, ...parked].slice(0, mostParked),
          }
        : {},
    ),
    takeUp: assign(({ context: { parked, request } }) => ({
      understood: certain(parked[0]?.request.intent ?? 'menu'),
      request: parked[0]?.request ?? request,
      resume: parked[0]?.resume ?? null,
      parked: parked.slice(1),
    })),
    dropParked: assign(({ context }) => ({ parked: context.parked.slice(1) })),
    rest: assign({
      introducing: false,
      parked: [],
      misunderstandings: 0,
      understood: null,
      ended: null,
      resume: null,
      text: '',
      story: [],
    }),
  },
  guards: {
    isOrdinary: (_, event: PersonEvent) => !isRestart(event),
    isMenuOption: ({ context }, { option }: OptionChosen) =>
      context.organisation.menu.some(({ id }) => id === option),
    asksToRestart: ({ context }) => isRestartWord(context.text),
    isNew: ({ context }) => context.contact.introduced !== true && !context.introducing,
    isGreetedAlready: ({ context }) => context.introducing && goes(context, 'greeting'),
    hasUnderstood: ({ context }) => context.understood !== null,
    hasMessage: ({ context }) => context.text !== '',
    hasFile: ({ context }) => context.file,
    goes: ({ context }, { to }: { to: Route }) => goes(context, to),
    isYes: (_, output: AskOutput<string>) => output.answered && output.value === 'sim',
    isAnswered: (_, { answered }: AskOutput<string>) => answered,
    hasEnded: ({ context }, { how }: { how: TopicOutput['outcome'] }) => context.ended?.outcome === how,
    isMisunderstood: ({ context }) => context.misunderstandings > 0,
    isUncertain: ({ context }) => goes(context, 'misunderstood'),
    isGreeting: ({ context }) => goes(context, 'greeting'),
    hasDigressed: ({ context }) => context.ended?.outcome === 'digressed',
    wantsPerson: ({ context }) => context.ended?.outcome === 'wantsPerson',
    hasRestarted: ({ context }) => context.ended?.outcome === 'restarted',
    isToForget: ({ context: { ended } }) => ended?.outcome === 'served' && ended.forget === true,
    needsNothingMore: ({ context: { ended } }) => ended?.outcome === 'served' && !ended.more,
    hasParked: ({ context }) => context.parked.length > 0,
  },
  delays: { patience },
})

/** Before anything was said. */
export function unspoken(input: Ambient): CoreContext {
  return {
    ...input,
    text: '',
    file: false,
    chance: 0,
    introducing: false,
    understood: null,
    misunderstandings: 0,
    request: { intent: '', periods: [], months: [] },
    resume: null,
    parked: [],
    ended: null,
    story: [],
  }
}

/** The message, for the understanding to read. */
export function unread({ text, now, organisation }: CoreContext): UnderstandInput {
  return { text, now, organisation: organisation.id }
}

/** The message that was not understood, and how many in a row. */
export function misunderstood(context: CoreContext): MisunderstandingInput {
  const { text, now, organisation, misunderstandings: times } = context
  return { text, now, organisation, times }
}

/** A menu option says without doubt what the person wants. */
function optionMeant(option: string | undefined): Understood | null {
  return option === undefined ? null : certain(option)
}

function goes({ understood, organisation }: CoreContext, to: Route): boolean {
  return understood !== null && routeOf(understood, organisation) === to
}

/** A question of the core's own that was left ends as a topic would. */
function endedBy({ leaving, understood }: AskLeft): TopicOutput {
  switch (leaving) {
    case 'silent':
    case 'abandoned':
      return { outcome: leaving }
    case 'digressed':
      return understood
        ? { outcome: 'digressed', understood, resume: null }
        : { outcome: 'served', more: true }
    case 'baffled':
      return { outcome: 'served', more: true }
  }
}
