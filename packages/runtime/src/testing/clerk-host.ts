import type { Bot, Message } from '@cristal/dialogue'

import type { PersonContent } from '../arrival.ts'
import { createHost } from '../create-host.ts'
import type { Happening, Host, HostOptions, Receipt } from '../host.ts'
import type { LogEntry } from '../log.ts'
import { memoryStore } from '../memory-store.ts'
import { clerk } from './clerk.ts'
import { manualClock, type ManualClock } from './manual-clock.ts'

/** A host of the clerk on a clock that a test moves, and one person, Ana, who writes to it on the web. */
export interface ClerkHost {
  readonly host: Host
  readonly clock: ManualClock
  readonly log: readonly LogEntry[]
  readonly happened: readonly Happening[]
  /** Ana writes; the same id is the same message. Without one: the next of `1`, `2`, … */
  write(content: string | PersonContent, id?: string): Promise<Receipt>
  /** Ana writes, and everything that needs no time happens. What she is answered. */
  say(content: string | PersonContent, id?: string): Promise<readonly string[]>
  /** What one message was answered so far. */
  answers(id: string): Promise<readonly string[]>
  /** The same with keys and options. */
  messages(id: string): Promise<readonly Message[]>
  /** The whole talk so far: what Ana wrote, with `> ` before it, and what she read. */
  talk(): Promise<readonly string[]>
}

/** Options as of a host; what is left out is the clerk, a store in memory and the fifth of January at nine. */
export function clerkHost(
  options: Partial<HostOptions> & { clock?: ManualClock; bot?: Bot } = {},
): ClerkHost {
  const { clock = manualClock('2026-01-05T09:00:00-03:00'), store = memoryStore(), bot = clerk() } = options
  const log: LogEntry[] = []
  const happened: Happening[] = []
  const host = createHost({
    log: (entry) => log.push(entry),
    observe: (happening) => happened.push(happening),
    chance: () => 0.5,
    ...options,
    bot,
    store,
    clock,
  })
  let conversation = ''
  let written = 0

  return {
    host,
    clock,
    log,
    happened,
    write,
    async say(content, id = String(++written)) {
      await write(content, id)
      await clock.settle()
      return answers(id)
    },
    answers,
    messages: (id) => host.replies(conversation, id),
    async talk() {
      const view = await host.view({ channel: 'web', address: 'ana' })
      return view?.transcript.map(({ who, text }) => (who === 'person' ? `> ${text}` : text)) ?? []
    },
  }

  async function write(content: string | PersonContent, id = String(++written)): Promise<Receipt> {
    const given = typeof content === 'string' ? { text: content } : content
    const receipt = await host.receive({ channel: 'web', address: 'ana', id, content: given })
    conversation = receipt.conversation
    return receipt
  }

  async function answers(id: string): Promise<readonly string[]> {
    return (await host.replies(conversation, id)).map((message) => message.text)
  }
}
