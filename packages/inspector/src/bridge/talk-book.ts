import type { Seen } from './actors-in.ts'
import type { WireActor, WireEvent, WireHappening } from './wire-event.ts'

export interface TalkBookLimits {
  /** Happenings that are kept of each conversation. */
  readonly happenings: number
  /** Conversations that are kept: those that moved last. */
  readonly talks: number
  /** Actors that are kept of each conversation. */
  readonly actors: number
}

/** What a viewer who comes later must be told of the conversations. */
export interface TalkBook {
  /** Where the actors of a conversation stood last, by its root's session; none when it is not known. */
  seen(root: string): ReadonlyMap<string, Seen>
  /** Keeps where they stand. */
  see(root: string, seen: ReadonlyMap<string, Seen>): void
  /** Notes what happened. Answers what viewers who know all that came before must be told now. */
  note(root: string, actors: readonly WireActor[], happenings: readonly WireHappening[]): readonly WireEvent[]
  /** How an actor is introduced; `undefined` when it is forgotten. */
  actor(root: string, session: string): WireActor | undefined
  /** The last of everything: actors as they were before the first happening that is kept, and what came then. */
  replay(): readonly WireEvent[]
}

interface Page {
  seen: ReadonlyMap<string, Seen>
  readonly actors: Map<string, WireActor>
  happenings: WireHappening[]
}

const usual: TalkBookLimits = { happenings: 300, talks: 20, actors: 200 }

/** A book of the last conversations, in memory that does not grow. */
export function talkBook(limits: Partial<TalkBookLimits> = {}): TalkBook {
  const most = { ...usual, ...limits }
  const pages = new Map<string, Page>()

  return {
    seen: (root) => pages.get(root)?.seen ?? new Map(),
    see(root, seen) {
      pageOf(root).seen = seen
    },
    note(root, actors, happenings) {
      const page = pageOf(root)
      const fresh = actors.filter(({ sessionId }) => !page.actors.has(sessionId))
      for (const actor of fresh) page.actors.set(actor.sessionId, actor)
      page.happenings.push(...happenings)
      for (const old of page.happenings.splice(0, page.happenings.length - most.happenings)) fold(page, old)
      forgetActors(page)
      return [...fresh, ...happenings]
    },
    actor: (root, session) => pages.get(root)?.actors.get(session),
    replay: () => [...pages.values()].flatMap((page) => [...page.actors.values(), ...page.happenings]),
  }

  function pageOf(root: string): Page {
    const page = pages.get(root) ?? { seen: new Map(), actors: new Map(), happenings: [] }
    pages.delete(root)
    pages.set(root, page)
    for (const oldest of [...pages.keys()].slice(0, -most.talks)) pages.delete(oldest)
    return page
  }

  function forgetActors({ actors, seen }: Page): void {
    for (const session of actors.keys()) {
      if (actors.size <= most.actors) return
      if (!seen.has(session)) actors.delete(session)
    }
  }
}

/** Where an actor stood in a happening that is kept no more is where a later viewer first meets it. */
function fold({ actors }: Page, old: WireHappening): void {
  const actor = actors.get(old.sessionId)
  if (actor && old.type === '@xstate.snapshot')
    actors.set(old.sessionId, { ...actor, snapshot: old.snapshot })
}
