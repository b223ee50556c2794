import { playFile } from '@cristal/cli'
import type { Mismatch } from '@cristal/testkit'
import type { AnyStateMachine } from 'xstate'

import { stagedBot } from './staged-bot.ts'

/** How a transcript went with a changed machine. */
export interface Play {
  /** Why it failed; `undefined` when all that it expects came. */
  readonly failure: string | undefined
  /** How much happened in the talk: what it costs to play it. */
  readonly events: number
  /** It would not have ended; something of it may still be running. */
  readonly endless: boolean
}

/**
 * Plays a transcript with a changed machine until something of it fails.
 *
 * @param mostEvents - so many things happen only in a talk that goes round and round
 */
export async function play(
  file: string,
  change: (machine: AnyStateMachine) => AnyStateMachine,
  mostEvents: number,
): Promise<Play> {
  let events = 0
  const round = Promise.withResolvers<Play>()
  const onEvent = () => {
    events++
    if (events > mostEvents) round.resolve({ failure: 'the talk never ends', events, endless: true })
  }
  return await Promise.race([round.promise, wholePlay()])

  async function wholePlay(): Promise<Play> {
    try {
      await playFile(file, { bot: (parts) => stagedBot(parts, change), onEvent, onMismatch: stop })
      return { failure: undefined, events, endless: false }
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error)
      return { failure, events, endless: false }
    }
  }
}

/** One mismatch is enough: what is thrown here ends the talk. */
function stop({ line, expected, came }: Mismatch): never {
  throw new Error(`line ${line} expected ${expected}, got ${came.join(' ; ') || 'nothing'}`)
}
