import { takeTurn } from './take-turn.ts'
import type { Setting, Taken } from './setting.ts'
import { nextTurn, type Rest } from './next-turn.ts'
import { persistently, type Persistence } from './persistently.ts'
import type { Loaded, Store } from './store.ts'

export interface MailboxOptions extends Persistence {
  readonly store: Store
  /** Messages of one person that are handled in a minute. */
  readonly pace: number
  /** What a conversation is stepped with. `undefined`: its organisation is not served any more. */
  settingOf(loaded: Loaded): Setting | undefined
  /** A turn was committed: what follows from it may happen. */
  committed(taken: Taken): void
  /** Somebody else wrote a turn: what was not begun of it may be. */
  overtaken(loaded: Loaded): void
  /** Nothing is queued and no work is running. */
  rested(conversation: string): void
}

/** One mailbox for each conversation: one turn at a time, in order. */
export interface Mailboxes {
  /** Something may be there for a conversation. */
  wake(conversation: string): void
  /** Something is queued, or work is running. */
  busy(conversation: string): boolean
  /** Takes no more turns; resolves when those being taken are over. */
  stop(): Promise<void>
}

interface Box {
  running: Promise<void> | undefined
  again: boolean
  cancelTimer: (() => void) | undefined
  /** It was logged that there are too many messages in this minute. */
  paced: boolean
}

/** Mailboxes exist while they have something to do; what they are to do is always read from the store. */
export function mailboxes(options: MailboxOptions): Mailboxes {
  const { store, clock, log, gone } = options
  const boxes = new Map<string, Box>()
  let stopping = false

  return {
    wake,
    busy: (conversation) => boxes.has(conversation),
    async stop() {
      stopping = true
      for (const box of boxes.values()) box.cancelTimer?.()
      await Promise.all([...boxes.values()].flatMap((box) => box.running ?? []))
    },
  }

  function wake(conversation: string): void {
    if (stopping || gone.aborted) return
    const box = boxes.get(conversation) ?? {
      running: undefined,
      again: false,
      cancelTimer: undefined,
      paced: false,
    }
    boxes.set(conversation, box)
    box.again = true
    if (box.running) return
    box.cancelTimer?.()
    box.running = drain(conversation, box).catch((error: unknown) => stumble(conversation, box, error))
  }

  async function drain(conversation: string, box: Box): Promise<void> {
    let overtaken = false
    while (!stopping && !gone.aborted) {
      box.again = false
      const loaded = await persistently(options, () => store.load(conversation))
      const setting = loaded && options.settingOf(loaded)
      if (!loaded || !setting) return leave(conversation)
      if (overtaken) options.overtaken(loaded)
      const { bot, timeZone, now } = setting
      const turn = nextTurn({ bot, timeZone, pace: options.pace }, loaded, now)
      if (turn.type !== 'rest') overtaken = !(await take(takeTurn(setting, loaded, turn)))
      else if (!box.again) return rest(conversation, box, turn)
    }
  }

  async function take(taken: Taken): Promise<boolean> {
    const written = await persistently(options, () => store.commit(taken.commit))
    if (written && !gone.aborted) options.committed(taken)
    return written
  }

  function rest(conversation: string, box: Box, { quiet, paced, until }: Rest): void {
    if (quiet) return leave(conversation)
    if (paced && !box.paced) log({ level: 'warn', event: 'paced', conversation, pace: options.pace })
    box.paced = paced
    box.running = undefined
    if (until !== undefined) box.cancelTimer = clock.at(until, () => wake(conversation))
  }

  function leave(conversation: string): void {
    boxes.delete(conversation)
    options.rested(conversation)
  }

  /** A bug of ours, or the host is gone. A mailbox that stumbles looks again later, rather than never. */
  function stumble(conversation: string, box: Box, error: unknown): void {
    box.running = undefined
    if (gone.aborted) return
    log({ level: 'error', event: 'mailboxFailed', conversation, message: String(error) })
    box.cancelTimer = clock.at(clock.now() + 30_000, () => wake(conversation))
  }
}
