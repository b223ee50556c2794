import type { World } from '../world.ts'

/** One attempt to tell the host something. */
export interface Delivery {
  /** Such as `Message`. */
  readonly type: string
  readonly room: string
  /** 1 is the first. */
  readonly attempt: number
  /** 0: there was no answer. */
  readonly status: number
}

/** What is told, and how it is signed. */
export interface Notice {
  readonly type: string
  readonly room: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
}

/** Requests that the server makes of its own accord. */
export interface Webhooks {
  /** Where to; `undefined` stops them. */
  to(url: string | undefined): void
  post(notice: Notice): void
  readonly deliveries: readonly Delivery[]
  /** Resolves once no request is under way; those that wait for another attempt do not count. */
  settled(): Promise<void>
  close(): void
}

const attempts = 5
const pause = 20_000

/**
 * Posts notices as Rocket.Chat does: only 200 counts, 5xx, 429 and a dead line are tried again, five times in all,
 * twenty seconds apart by the clock. The first attempts of one room keep their order.
 */
export function webhooks({ clock, fetch, scenario }: World): Webhooks {
  const { noticeDelayMs: delay = 0 } = scenario.desk
  const deliveries: Delivery[] = []
  const tails = new Map<string, Promise<void>>()
  const running = new Set<Promise<void>>()
  const cancels = new Set<() => void>()
  const closing = new AbortController()
  let url: string | undefined

  return {
    to: (address) => void (url = address),
    post(notice) {
      if (delay > 0) later(delay, () => begin(notice))
      else begin(notice)
    },
    deliveries,
    async settled() {
      while (running.size > 0) await Promise.all(running)
    },
    close() {
      closing.abort()
      for (const cancel of cancels) cancel()
    },
  }

  function begin(notice: Notice): void {
    const before = tails.get(notice.room) ?? Promise.resolve()
    const work = before.then(() => attempted(notice, 1))
    tails.set(notice.room, work)
    run(work)
  }

  function run(work: Promise<void>): void {
    running.add(work)
    void work.finally(() => running.delete(work))
  }

  async function attempted(notice: Notice, attempt: number): Promise<void> {
    if (url === undefined || closing.signal.aborted) return
    const status = await posted(url, notice)
    deliveries.push({ type: notice.type, room: notice.room, attempt, status })
    if (attempt < attempts && (status === 0 || status === 429 || status >= 500)) {
      later(pause, () => run(attempted(notice, attempt + 1)))
    }
  }

  function later(ms: number, then: () => void): void {
    const cancel = clock.at(clock.now() + ms, () => {
      cancels.delete(cancel)
      then()
    })
    cancels.add(cancel)
  }

  async function posted(to: string, { headers, body }: Notice): Promise<number> {
    try {
      const response = await fetch(to, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(5000)]),
      })
      await response.arrayBuffer()
      return response.status
    } catch {
      return 0
    }
  }
}
