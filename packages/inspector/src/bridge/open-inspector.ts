import type { Bot } from '@cristal/dialogue'

import { rootActor } from './actor.ts'
import { bridgePage } from './bridge-page.ts'
import { bridgeServer } from './bridge-server.ts'
import { InspectorError } from './inspector-error.ts'
import { machineKind } from './kind.ts'
import { noteOf } from './note-of.ts'
import type { Observed } from './observed.ts'
import { talkBook } from './talk-book.ts'
import { viewer, type Viewer } from './viewer.ts'

export interface InspectorOptions {
  /** 0 takes any that is free. @defaultValue 8080, where the viewers of `@statelyai/inspect` look */
  readonly port?: number
  /** The page that shows what happens. @defaultValue `https://stately.ai/inspect` */
  readonly viewer?: string
  /** Origins whose pages may watch besides the viewer's, such as `http://localhost:5173`. */
  readonly origins?: readonly string[]
  /**
   * Names in the contexts of your own machines whose values may be seen: words and counts, never personal data.
   * Of all others it is seen only that they are there.
   */
  readonly shows?: readonly string[]
}

/** Shows what conversations do while they do it. */
export interface LiveInspector {
  /** The page to open in a browser on this machine. */
  readonly url: string
  /** Where a viewer of your own connects to, such as `createWebSocketReceiver` of `@statelyai/inspect`. */
  readonly socketUrl: string
  /** What a host of this bot takes as `observe`. It never throws and never waits. */
  observing(bot: Pick<Bot, 'machine' | 'texts'>): (happening: Observed) => void
  close(): Promise<void>
}

/**
 * Opens the live inspector on 127.0.0.1. Only states, events' types, intents, periods, months and counts are
 * shown; nothing that a person wrote or that is known of one leaves the process.
 *
 * @example
 * ```ts
 * const inspector = await openInspector()
 * const host = createHost({ bot, store, observe: inspector.observing(bot) })
 * console.log(`Watch the bot on ${inspector.url}`)
 * ```
 *
 * @throws InspectorError `portInUse` when another program has the port, `badViewer` when its address is none.
 */
export async function openInspector(options: InspectorOptions = {}): Promise<LiveInspector> {
  const frame = viewerAt(options.viewer ?? 'https://stately.ai/inspect')
  const more = new Set(options.shows)
  const book = talkBook()
  const viewers = new Set<Viewer>()
  const server = await bridgeServer({
    port: options.port ?? 8080,
    page: bridgePage(frame),
    origins: [frame.origin, ...(options.origins ?? [])],
    watch(line) {
      const one = viewer(line, (root, session) => book.actor(root, session))
      viewers.add(one)
      one.tell(book.replay())
      return () => {
        viewers.delete(one)
        one.leave()
      }
    },
  })

  return {
    url: `http://127.0.0.1:${server.port}`,
    socketUrl: `ws://127.0.0.1:${server.port}`,
    observing({ machine, texts }) {
      const kind = machineKind(machine)
      return (happening) => {
        try {
          const root = rootActor(happening.conversation, kind)
          const told = noteOf(happening, { root, book, texts, more })
          for (const each of viewers) each.tell(told)
        } catch {
          // What cannot be shown is not shown: watching must change nothing for the talk.
        }
      }
    },
    close: () => server.close(),
  }
}

function viewerAt(address: string): URL {
  try {
    return new URL(address)
  } catch (cause) {
    const message = `The inspector's viewer must be an address such as https://stately.ai/inspect, not "${address}".`
    throw new InspectorError('badViewer', message, { cause })
  }
}
