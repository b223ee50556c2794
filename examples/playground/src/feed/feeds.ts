import type { PageState } from '../wire.ts'
import { eventStream, type EventStream } from './event-stream.ts'
import { patchOf } from './patch-of.ts'

/** While a contact has work running, it is looked at again after so many milliseconds. */
const whileBusy = 100

/** The pages that are open, and what each of them knows. */
export interface Feeds {
  /** Connects a page to a contact: all that there is now, then each change. */
  open(contact: string): Response
  /** Something changed: pages are told what, at once. */
  changed(): void
  /** Ends every connection; new ones are refused. */
  close(): void
}

interface Feed {
  readonly pages: Set<EventStream>
  readonly fresh: Set<EventStream>
  known: PageState | undefined
  looking: boolean
  again: boolean
  timer: NodeJS.Timeout | undefined
}

/** Feeds pages with what `read` finds. Pages of one contact are told the same, in the same order. */
export function feeds(read: (contact: string) => Promise<PageState>): Feeds {
  const open = new Map<string, Feed>()
  let closed = false
  let sent = 0

  return {
    open(contact) {
      if (closed) return new Response('The server is stopping.', { status: 503 })
      const feed = open.get(contact) ?? begun()
      open.set(contact, feed)
      const page = eventStream(() => leave(contact, feed, page))
      feed.pages.add(page)
      feed.fresh.add(page)
      look(contact, feed)
      return page.response
    },
    changed() {
      for (const [contact, feed] of open) look(contact, feed)
    },
    close() {
      closed = true
      for (const feed of open.values()) for (const page of feed.pages) page.end()
    },
  }

  function look(contact: string, feed: Feed): void {
    feed.again = true
    if (!feed.looking) void keepLooking(contact, feed)
  }

  async function keepLooking(contact: string, feed: Feed): Promise<void> {
    feed.looking = true
    clearTimeout(feed.timer)
    try {
      while (feed.again && feed.pages.size > 0) {
        feed.again = false
        tell(feed, await read(contact))
      }
    } catch {
      // The host is being exchanged under it: what is there afterwards is read anew.
      feed.known = feed.known && { ...feed.known, busy: true }
    } finally {
      feed.looking = false
    }
    if (feed.known?.busy !== false && feed.pages.size > 0) {
      feed.timer = setTimeout(() => look(contact, feed), whileBusy)
    }
  }

  function tell(feed: Feed, now: PageState): void {
    const patch = patchOf(feed.known, now)
    const whole = feed.fresh.size > 0 ? patchOf(undefined, now) : undefined
    feed.known = now
    const id = String(++sent)
    for (const page of feed.pages) {
      const news = feed.fresh.has(page) ? whole : patch
      if (news) page.send(id, news)
    }
    feed.fresh.clear()
  }

  function leave(contact: string, feed: Feed, page: EventStream): void {
    feed.pages.delete(page)
    feed.fresh.delete(page)
    if (feed.pages.size > 0) return
    clearTimeout(feed.timer)
    if (open.get(contact) === feed) open.delete(contact)
  }
}

function begun(): Feed {
  return {
    pages: new Set(),
    fresh: new Set(),
    known: undefined,
    looking: false,
    again: false,
    timer: undefined,
  }
}
