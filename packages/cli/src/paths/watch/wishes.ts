import type { Terminal } from '../../terminal.ts'

/** What is to be done next. */
export type Wish = { readonly type: 'quit' } | { readonly type: 'again'; readonly because: string }

/** What somebody wishes, one after another. */
export interface Wishes {
  /** Resolves to the next one. */
  readonly next: () => Promise<Wish>
  readonly wish: (wish: Wish) => void
  readonly close: () => void
}

/** In raw mode, Ctrl-C and Ctrl-D are keys like others. */
const ends: ReadonlySet<string> = new Set(['q', 'Q', '\u0003', '\u0004'])

/** What comes from the keys of a terminal and from elsewhere. Wishes that nobody has taken make way for the next. */
export function wishesOf({ input, interactive }: Terminal): Wishes {
  let waiting: Wish | undefined
  let take: ((wish: Wish) => void) | undefined
  const wish = (one: Wish): void => {
    if (take) take(one)
    else if (waiting?.type !== 'quit') waiting = one
    take = undefined
  }
  const quit = (): void => wish({ type: 'quit' })
  const read = (data: Buffer | string): void => {
    const keys = Array.from(String(data))
    if (keys.some((key) => ends.has(key))) quit()
    else if (keys.some((key) => key === '\r' || key === '\n')) wish({ type: 'again', because: 'you asked' })
  }
  const raw = 'setRawMode' in input ? (input as typeof process.stdin) : undefined
  process.on('SIGINT', quit)
  if (interactive) {
    raw?.setRawMode(true)
    input.on('data', read)
  }
  return {
    wish,
    next() {
      const now = waiting
      waiting = undefined
      return now ? Promise.resolve(now) : new Promise((resolve) => (take = resolve))
    },
    close() {
      process.off('SIGINT', quit)
      if (!interactive) return
      raw?.setRawMode(false)
      input.off('data', read)
      input.pause()
    },
  }
}
