import type { Message, ShownOption } from '@cristal/dialogue'
import type { DeskEntry, JournalEntry, Mail } from '@cristal/sandbox'
import type { TalkEvent } from '@cristal/testkit'

export interface TalkLogOptions {
  /** The time now, as ISO with offset. */
  readonly at: () => string
  /** Told of each event as it happens. */
  readonly onEvent?: (event: TalkEvent) => void
}

/** All that happens in a talk, in order. Calls of upstreams are taken in from their journal before what follows them. */
export class TalkLog {
  readonly events: TalkEvent[] = []
  /** Every active state of the conversation, as it was last heard. */
  states: readonly string[] = []
  journal: readonly JournalEntry[] = []
  readonly #options: TalkLogOptions
  #read = 0

  constructor(options: TalkLogOptions) {
    this.#options = options
  }

  person(text: string): void {
    this.#add({ who: 'person', text })
  }

  bot(message: Message): void {
    const { text, options, media } = message
    this.#add({ who: 'bot', text, options, ...(media && { media }) })
  }

  agent(did: string): void {
    this.#add({ who: 'agent', text: did.replace(/^@agent\s*/, '') })
  }

  /** Something reached the humans. */
  desk({ text, media }: Pick<DeskEntry, 'text' | 'media'>): void {
    this.#add({ who: 'desk', text, ...(media && { media }) })
  }

  clock(text: string): void {
    this.#add({ who: 'clock', text })
  }

  mail({ to, subject, body }: Pick<Mail, 'to' | 'subject' | 'body'>): void {
    this.#add({ who: 'mail', text: `${to} | ${subject} | ${body}`, mail: { to, subject, body } })
  }

  /** Takes in the calls that upstreams received since. */
  readJournal(): void {
    for (const entry of this.journal.slice(this.#read)) {
      this.#read++
      this.#tell({ who: 'upstream', text: entry.route })
    }
  }

  #add(event: Happened): void {
    this.readJournal()
    this.#tell(event)
  }

  #tell(event: Happened): void {
    const full = { options: [], state: this.states, at: this.#options.at(), ...event }
    this.events.push(full)
    this.#options.onEvent?.(full)
  }
}

interface Happened extends Pick<TalkEvent, 'who' | 'text' | 'mail' | 'media'> {
  readonly options?: readonly ShownOption[]
}
