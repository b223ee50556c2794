import {
  asking,
  invoked,
  isRestart,
  kindOf,
  learned,
  listening,
  said,
  type Ambient,
  type AskLeft,
  type AskOutput,
  type DeskEvent,
  type ErrorKind,
  type Facts,
  type Leaving,
  type PublicEvent,
  type SayParams,
  type TopicInput,
  type Understood,
} from '@cristal/dialogue'
import { assign, emit, enqueueActions, setup } from 'xstate'

import { attendingMachine } from '../attending/machine.ts'
import type { AttendingOutput, Room } from '../attending/setup.ts'
import type { Opened } from '../ports/desk.ts'
import { againOrBot } from '../questions/ways-on.ts'
import { contextOf } from '../rules/context.ts'
import { destinationOf } from '../rules/department.ts'
import { visitorOf } from '../rules/visitor.ts'
import { wordsForTheAgent } from '../rules/words-for-the-agent.ts'
import type { HandoffTexts } from '../texts/pt-BR.ts'
import { unboundWork, type CloseRoomInput, type OpenRoomInput } from '../work.ts'

/** What a service is started with: what surrounds it, with all that the person told in `contact`, and the request. */
export interface ServiceInput extends Ambient, Pick<TopicInput, 'request' | 'story'> {}

/** How a service ended. */
export type ServiceOutput =
  /** `ended`: a human served. `declined`: the desk failed, and the person goes on with the bot. */
  | { readonly outcome: 'ended' | 'declined' | 'nobody' | 'restarted' | 'abandoned' | 'silent' }
  | { readonly outcome: 'digressed'; readonly understood: Understood }

/** What is kept while a service lasts. */
export interface ServiceContext extends ServiceInput {
  readonly room: Room | null
  /** What the desk told before it answered that the room is open. */
  readonly early: readonly DeskEvent[]
  readonly failure: ErrorKind
  readonly left: AskLeft | null
  /** The person used the restart word while the desk was being asked. */
  readonly isRestarting: boolean
}

/** What can be told of a room before it is known; a desk gone mad fills no memory. */
const mostEarly = 20

/** The vocabulary of a service; `machine.ts` is its sentences. */
export const service = setup({
  types: {
    context: {} as ServiceContext,
    input: {} as ServiceInput,
    output: {} as ServiceOutput,
    events: {} as PublicEvent,
    tags: {} as 'working',
  },
  actors: {
    attending: invoked(attendingMachine),
    askWhetherAgain: asking<keyof HandoffTexts>()(againOrBot, {
      question: 'handoff.askAgain',
      unfit: 'handoff.askAgainUnfit',
    }),
    openRoom: unboundWork.openRoom,
    closeRoom: unboundWork.closeRoom,
  },
  actions: {
    say: emit((_, words: SayParams<HandoffTexts>) => said(words)),
    learn: emit((_, facts: Facts) => learned(facts)),
    forward: enqueueActions(({ enqueue, event, self }) => {
      const child = listening(self, 'ask', 'attending')
      if (child) enqueue.sendTo(child, event)
    }),
    tell: enqueueActions(({ enqueue, event }) => enqueue.sendTo('attending', event)),
    keepRoom: assign((_, opened: Opened) =>
      opened.outcome === 'opened'
        ? { room: { room: opened.room, position: opened.position, agent: opened.agent } }
        : {},
    ),
    keepEarly: assign(({ context }, event: DeskEvent) => ({
      early: [...context.early, event].slice(-mostEarly),
    })),
    catchUp: enqueueActions(({ context, enqueue }) => {
      for (const event of heardOf(context)) enqueue.raise(event)
      enqueue.assign({ early: [] })
    }),
    keepFailure: assign((_, { error }: { error: unknown }) => ({ failure: kindOf(error), early: [] })),
    keepLeft: assign((_, output: AskOutput<string>) => ({ left: output.answered ? null : output })),
    markRestarting: assign({ isRestarting: true }),
  },
  guards: {
    isRestart: (_, event: PublicEvent) => isRestart(event),
    isRestarting: ({ context }) => context.isRestarting,
    isOpened: (_, { outcome }: Opened) => outcome === 'opened',
    takesNoMessages: (_, opened: Opened) => opened.outcome === 'nobody' && !opened.takesMessages,
    ended: (_, { output, how }: { output: AttendingOutput; how: string }) => output.outcome === how,
    failedFor: ({ context }, { kind }: { kind: ErrorKind }) => context.failure === kind,
    chose: (_, { output, option }: { output: AskOutput<string>; option: string }) =>
      output.answered && output.value === option,
    hasLeft: ({ context }, { how }: { how: Leaving }) => context.left?.leaving === how,
  },
})

/** What the desk is asked to open: who waits, for which department, and what the human should know first. */
export function roomRequestOf(context: ServiceContext): OpenRoomInput {
  const { organisation, conversation, contact, request, story } = context
  const { department, purpose } = destinationOf(request)
  return {
    organisation: organisation.id,
    visitor: conversation,
    department,
    ...(purpose !== null && { purpose }),
    ...visitorOf(contact, organisation),
    context: contextOf({ contact, organisation, request, story }),
  }
}

/** Closes a room that the person wants no more, having used the restart word before it was open. */
export function dismissalOf({ organisation, conversation, room }: ServiceContext): CloseRoomInput {
  return {
    organisation: organisation.id,
    visitor: conversation,
    room: room?.room ?? '',
    text: wordsForTheAgent.restarted,
  }
}

/** What the desk told early of the room that it then opened, until it closed it. */
function heardOf({ early, room }: ServiceContext): readonly DeskEvent[] {
  const ours = early.filter((event) => event.room === room?.room)
  const closed = ours.findIndex(({ type }) => type === 'desk.closed')
  return closed < 0 ? ours : ours.slice(0, closed + 1)
}
