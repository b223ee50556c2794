import type { Bot, Channel } from '@cristal/dialogue'
import { type Clock, createHost, type Host, type HostOptions } from '@cristal/runtime'
import type { VirtualClock } from '@cristal/testkit'

/** One run of a host, from its start to its death. */
export interface Life {
  readonly host: Host
  /** Ends it as a kill does: nothing of it moves any more, its connections are cut. */
  kill(): void
}

export interface LifeOptions extends Omit<HostOptions, 'bot' | 'clock' | 'channels'> {
  readonly clock: VirtualClock
  readonly channel: { readonly name: 'web' | 'whatsapp' | 'sms'; readonly of: Channel }
  /** Makes the bot, whose requests must go through this `fetch`. */
  readonly bot: (fetch: typeof globalThis.fetch, clock: Clock) => Bot
}

/** Starts a host on what its store holds. */
export function startLife({ clock, channel, bot, ...options }: LifeOptions): Life {
  const over = new AbortController()
  const timers = new Set<() => void>()
  const own: Clock = {
    now: () => clock.now(),
    at(time, wake) {
      const cancel = clock.at(time, () => {
        timers.delete(cancel)
        wake()
      })
      timers.add(cancel)
      return () => {
        timers.delete(cancel)
        cancel()
      }
    },
  }
  const host = createHost({
    ...options,
    bot: bot(cutBy(clock.fetch, over.signal), own),
    clock: own,
    channels: { [channel.name]: channel.of },
  })
  return {
    host,
    kill() {
      host.abandon()
      for (const cancel of timers) cancel()
      over.abort(new Error('The process was killed.'))
    },
  }
}

function cutBy(fetch: typeof globalThis.fetch, signal: AbortSignal): typeof globalThis.fetch {
  return (input, init) => {
    const request = new Request(input, init)
    return fetch(request, { signal: AbortSignal.any([request.signal, signal]) })
  }
}
