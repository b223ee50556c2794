import type { Texts } from '@cristal/dialogue'

import type { Actor } from './actor.ts'
import type { Observed } from './observed.ts'
import { stepEvents } from './step-events.ts'
import type { TalkBook } from './talk-book.ts'
import type { ShownEvent, WireEvent, WireHead } from './wire-event.ts'

export interface NoteParts {
  readonly root: Actor
  readonly book: TalkBook
  readonly texts: Texts
  /** Names in contexts whose values are shown besides the usual ones. */
  readonly more: ReadonlySet<string>
}

/** Of `@statelyai/inspect`, whose events these are. */
const version = '0.7.2'

/** Notes what a host tells, and answers what those who watch are to be told. */
export function noteOf(happening: Observed, { root, book, texts, more }: NoteParts): readonly WireEvent[] {
  const now = String(Date.now())
  switch (happening.type) {
    case 'received':
      return []
    case 'stepped': {
      const { actors, happenings, seen } = stepEvents(root, book.seen(root.session), happening, heading, more)
      book.see(root.session, seen)
      return book.note(root.session, actors, happenings)
    }
    case 'said': {
      const { text } = happening.message.said
      return Object.hasOwn(texts, text) ? own({ type: 'said', text }) : []
    }
    case 'failed':
      return own({
        type: 'failed',
        reason: /^[a-zA-Z]{1,40}$/.test(happening.reason) ? happening.reason : '•••',
      })
  }

  /** What the host adds of its own accord; a conversation that was never stepped has nobody to show it of. */
  function own(event: ShownEvent): readonly WireEvent[] {
    if (!book.actor(root.session, root.session)) return []
    const { session } = root
    return book.note(session, [], [{ ...heading(root), type: '@xstate.event', sourceId: session, event }])
  }

  function heading({ root: rootId, session }: Actor): WireHead {
    return { _version: version, createdAt: now, id: null, rootId, sessionId: session }
  }
}
