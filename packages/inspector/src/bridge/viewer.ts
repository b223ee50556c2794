import type { WireActor, WireEvent } from './wire-event.ts'

/** Where a viewer's events go to. */
export interface Line {
  /** Bytes that the other side has not taken yet. */
  readonly waiting: number
  /** `taken` is called once the bytes left, or never will. */
  send(text: string, taken: () => void): void
}

export interface ViewerLimits {
  /** Events that wait for a viewer; the oldest are dropped for newer ones. */
  readonly events: number
  /** Bytes on the line above which events wait. */
  readonly bytes: number
  /** Actors that need not be introduced again. */
  readonly known: number
}

/** One who watches. */
export interface Viewer {
  tell(events: readonly WireEvent[]): void
  leave(): void
}

const usual: ViewerLimits = { events: 10_000, bytes: 256 * 1024, known: 10_000 }

/**
 * Sends events as fast as a viewer takes them, and drops the oldest when it does not. Nothing is ever sent within
 * {@link Viewer.tell}. An actor is introduced, after its parents, before anything else of it.
 *
 * @param actor - how an actor is introduced; `undefined` when it is forgotten, and what came of it is dropped.
 */
export function viewer(
  line: Line,
  actor: (root: string, session: string) => WireActor | undefined,
  limits: Partial<ViewerLimits> = {},
): Viewer {
  const most = { ...usual, ...limits }
  const known = new Set<string>()
  let waiting: WireEvent[] = []
  let scheduled = false
  let left = false

  return {
    tell(events) {
      if (left) return
      waiting.push(...events)
      if (waiting.length > most.events) waiting = waiting.slice(-most.events)
      schedule()
    },
    leave() {
      left = true
      waiting = []
    },
  }

  function schedule(): void {
    if (scheduled || left) return
    scheduled = true
    setImmediate(() => {
      scheduled = false
      send()
    })
  }

  function send(): void {
    let sent = 0
    for (const event of waiting) {
      if (left || line.waiting > most.bytes) break
      sent++
      if (event.type === '@xstate.actor') introduce(event)
      else if (known.has(event.sessionId) || introduce(actor(event.rootId, event.sessionId))) write(event)
    }
    waiting.splice(0, sent)
  }

  function introduce(wanted: WireActor | undefined): boolean {
    if (!wanted) return false
    if (known.has(wanted.sessionId)) return true
    if (wanted.parentId !== undefined) introduce(actor(wanted.rootId, wanted.parentId))
    forgetOldest()
    known.add(wanted.sessionId)
    write(wanted)
    return true
  }

  function forgetOldest(): void {
    const [oldest] = known
    if (known.size >= most.known && oldest !== undefined) known.delete(oldest)
  }

  function write(event: WireEvent): void {
    line.send(JSON.stringify(event), () => {
      if (waiting.length > 0) schedule()
    })
  }
}
