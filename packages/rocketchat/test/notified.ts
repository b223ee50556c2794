import type { DeskNotice, RocketChatWebhookOptions, WebhookLogEntry } from '../src/index.ts'

/** What a host would have stored and logged. */
export interface Notified {
  /** Each once, by its id, as a host keeps them. */
  readonly notices: readonly DeskNotice[]
  readonly log: readonly WebhookLogEntry[]
  readonly options: Pick<RocketChatWebhookOptions, 'notify' | 'log'>
  /** The next notices cannot be stored, so many of them. */
  fail(times: number): void
}

/** Stands for a host that knows one conversation, or any where none is named. */
export function notified(knows?: string): Notified {
  const kept = new Map<string, DeskNotice>()
  const log: WebhookLogEntry[] = []
  let failing = 0
  return {
    get notices() {
      return [...kept.values()]
    },
    log,
    options: {
      async notify(notice) {
        if (failing > 0) {
          failing -= 1
          throw new Error('The disk is full: Ana Coelho')
        }
        if (knows !== undefined && notice.conversation !== knows) return { known: false }
        if (!kept.has(notice.id)) kept.set(notice.id, notice)
        return { known: true }
      },
      log: (entry) => void log.push(entry),
    },
    fail: (times) => void (failing += times),
  }
}
