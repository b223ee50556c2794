import { bufferedResponse } from './buffered-response.ts'

/** The requests under way: which of them really move, and which only wait for virtual time. */
export class Traffic {
  readonly #inFlight = new Set<string>()
  readonly #asleep = new Set<string>()
  readonly #arrived = new Set<string>()
  #gate: { readonly opened: Promise<void>; readonly open: () => void } | undefined
  #sent = 0
  /** Grows whenever a request leaves, arrives, falls asleep or wakes. */
  changes = 0

  /** As the platform's `fetch`, with an `x-request-id` header, and the whole body read before it resolves. */
  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const id = `r${++this.#sent}`
    request.headers.set('x-request-id', id)
    this.#inFlight.add(id)
    this.changes++
    try {
      const response = await bufferedResponse(await globalThis.fetch(request))
      this.#arrived.add(id)
      this.changes++
      await this.#passGate(request.signal)
      return response
    } finally {
      this.#inFlight.delete(id)
      this.#arrived.delete(id)
      this.changes++
    }
  }

  /** Counts work that does not go through {@link fetch} as a request under way; its server knows it by `id`. */
  async during<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
    const own = `${id}#${++this.#sent}`
    this.#inFlight.add(own)
    this.changes++
    try {
      return await work()
    } finally {
      this.#inFlight.delete(own)
      this.changes++
    }
  }

  /** A server says that a request waits for virtual time. Returns what says that it no longer does. */
  asleep(id: string | undefined): () => void {
    if (id === undefined) return () => undefined
    this.#asleep.add(id)
    this.changes++
    return () => {
      this.#asleep.delete(id)
      this.changes++
    }
  }

  /** Nothing moves unless time does, or answers that are held back are let go. */
  get still(): boolean {
    return [...this.#inFlight].every(
      (id) => this.#asleep.has(id.replace(/#.*/, '')) || (this.#gate !== undefined && this.#arrived.has(id)),
    )
  }

  /** Holds answers back from now on. */
  hold(): void {
    if (this.#gate !== undefined) return
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#gate = { opened: promise, open: resolve }
  }

  /** Lets go what was held back. */
  release(): void {
    this.#gate?.open()
    this.#gate = undefined
    this.changes++
  }

  async #passGate(signal: AbortSignal): Promise<void> {
    if (this.#gate === undefined) return
    const { promise, reject } = Promise.withResolvers<never>()
    const abort = (): void => reject(signal.reason)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    try {
      await Promise.race([this.#gate.opened, promise])
    } finally {
      signal.removeEventListener('abort', abort)
    }
  }
}
