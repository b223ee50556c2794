import {
  isRestart,
  kindOf,
  said,
  type Ambient,
  type DeskQueued,
  type DeskSaid,
  type ErrorKind,
  type Media,
  type MessageReceived,
  type OptionChosen,
  type PublicEvent,
  type SayParams,
} from '@cristal/dialogue'
import { assign, emit, setup } from 'xstate'

import { isLeavingWord } from '../rules/leaving-word.ts'
import { reasonOf } from '../rules/reason-of.ts'
import { wordsForTheAgent } from '../rules/words-for-the-agent.ts'
import type { HandoffTexts } from '../texts/pt-BR.ts'
import { unboundWork, type CloseRoomInput, type RelayMessageInput } from '../work.ts'

/** Where the person waits. */
export type Room = {
  readonly room: string
  /** The place in the queue; `null`: not told, or none. */
  readonly position: number | null
  /** Who serves; `null`: nobody yet, or not told. */
  readonly agent: string | null
}

/** What human service is started with: what surrounds it, and a room that is open. */
export interface AttendingInput extends Ambient, Room {}

/** How human service ended; the room is closed, or nobody could close it. */
export type AttendingOutput = { readonly outcome: 'ended' | 'left' | 'restarted' }

/** What is kept while a human serves. */
export interface AttendingContext extends AttendingInput {
  /** A human has come: the queue is over. */
  readonly isTaken: boolean
  /** The desk closed the room while a message was on its way. */
  readonly isClosed: boolean
  readonly isRestarting: boolean
  /** What the person wrote, on its way to the human. */
  readonly text: string
  readonly media: Media | null
}

/** The vocabulary of human service; `machine.ts` is its sentences. */
export const attending = setup({
  types: {
    context: {} as AttendingContext,
    input: {} as AttendingInput,
    output: {} as AttendingOutput,
    events: {} as PublicEvent,
    tags: {} as 'resting' | 'working',
  },
  actors: { relayMessage: unboundWork.relayMessage, closeRoom: unboundWork.closeRoom },
  actions: {
    say: emit((_, words: SayParams<HandoffTexts>) => said(words)),
    keepPlace: assign((_, { position }: DeskQueued) => ({ position })),
    markTaken: assign({ isTaken: true }),
    markClosed: assign({ isClosed: true }),
    markRestarting: assign({ isRestarting: true }),
    keepMessage: assign((_, { text, media }: MessageReceived) => ({ text, media: media ?? null })),
    keepOption: assign(({ context }, { option }: OptionChosen) => ({
      text: context.organisation.menu.find(({ id }) => id === option)?.title ?? option,
      media: null,
    })),
    forgetMessage: assign({ text: '', media: null }),
  },
  guards: {
    hasAgent: ({ context }) => context.agent !== null,
    hasPlace: ({ context }) => context.position !== null,
    isOurs: ({ context }, { room }: { room: string }) => room === context.room,
    isNewPlace: ({ context }, { room, position }: DeskQueued) =>
      room === context.room && !context.isTaken && position !== context.position,
    comesByName: ({ context }, { room, agent }: { room: string; agent: string | null }) =>
      room === context.room && !context.isTaken && agent !== null,
    comes: ({ context }, { room }: { room: string }) => room === context.room && !context.isTaken,
    hasWords: ({ context }, { room, text }: DeskSaid) => room === context.room && text !== '',
    hasFile: ({ context }, { room, media }: DeskSaid) => room === context.room && media !== undefined,
    isRestart: (_, event: PublicEvent) => isRestart(event),
    isLeavingWord: (_, { text, media }: MessageReceived) => media === undefined && isLeavingWord(text),
    isEmpty: (_, { text, media }: MessageReceived) => text.trim() === '' && media === undefined,
    isRestarting: ({ context }) => context.isRestarting,
    isClosed: ({ context }) => context.isClosed,
    isGone: ({ context }, { error }: { error: unknown }) =>
      context.isClosed || reasonOf(error) === 'roomClosed',
    failedFor: (_, { error, kind }: { error: unknown; kind: ErrorKind }) => kindOf(error) === kind,
  },
})

/** What goes with an agent's words: their file, and who speaks, since it is not the bot, whatever the desk tells. */
export function beside({ media, agent }: DeskSaid): { readonly media?: Media; readonly agent: string } {
  return { ...(media && { media }), agent: agent ?? 'Atendente' }
}

/** The person's message for the desk. */
export function messageOf(context: AttendingContext): RelayMessageInput {
  const { text, media } = context
  return { ...roomOf(context), text, ...(media && { media }) }
}

/** The room as it is closed, with a word to the human. */
export function partingOf(context: AttendingContext): CloseRoomInput {
  return { ...roomOf(context), text: wordsForTheAgent[context.isRestarting ? 'restarted' : 'left'] }
}

function roomOf({ organisation, conversation, room }: AttendingContext) {
  return { organisation: organisation.id, visitor: conversation, room }
}
