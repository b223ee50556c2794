import type { Message } from '@cristal/dialogue'
import type { Commit, Conversation, Happening, LogEntry, Store } from '@cristal/runtime'

import type { WalkWatch } from './walk-stage.ts'

/** Reads along with a host: what it keeps, says, logs and tells. */
export class Watching implements WalkWatch {
  /** As written, oldest first. */
  kept: Conversation[] = []
  said: Message[] = []
  failures: string[] = []
  logged: string[] = []
  /** How much was said to each message of a person that was handled, by its place in the store. */
  readonly answers = new Map<number, number>()
  readonly #persons = new Set<number>()

  readonly log = (entry: LogEntry): void => {
    this.logged.push(JSON.stringify({ ...entry, conversation: undefined }))
    if (entry.event === 'stepFailed') this.failures.push(String(entry['message']))
  }

  readonly observe = (happening: Happening): void => {
    switch (happening.type) {
      case 'said':
        this.said.push(happening.message)
        return
      case 'stepped': {
        const { event, states, transitions } = happening
        this.logged.push(JSON.stringify({ event, states, transitions }))
        return
      }
      case 'failed':
        this.logged.push(happening.reason)
        return
      case 'received':
    }
  }

  readonly keeping = (store: Store): Store => ({
    ...store,
    load: async (conversation) => {
      const loaded = await store.load(conversation)
      for (const { seq, content } of loaded?.waiting ?? []) if (!('desk' in content)) this.#persons.add(seq)
      return loaded
    },
    commit: async (commit) => {
      const written = await store.commit(commit)
      if (written) this.#note(commit)
      return written
    },
  })

  /** Forgets what came of the step before. */
  begin(): void {
    this.kept = []
    this.said = []
    this.failures = []
    this.logged = []
    this.answers.clear()
  }

  #note({ conversation, handled, outbox }: Commit): void {
    this.kept.push(conversation)
    if (handled !== undefined && this.#persons.has(handled)) this.#answer(handled, 0)
    for (const { answers } of outbox) if (answers !== null) this.#answer(answers, 1)
  }

  #answer(message: number, more: number): void {
    this.answers.set(message, (this.answers.get(message) ?? 0) + more)
  }
}
