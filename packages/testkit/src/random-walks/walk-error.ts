import type { WalkBreach } from './walk-breach.ts'
import type { WalkOptions } from './walk-options.ts'
import { walkText } from './walk-text.ts'

/** A promise that a random walk broke. The message holds all that is needed to see it again. */
export class WalkError extends Error {
  override readonly name = 'WalkError'
  /** What is wrong, as a sentence. */
  readonly broken: string
  /** The shortest talk that was found to show it. Played, it fails where the promise is one of words. */
  readonly transcript: string
  readonly seed: number

  constructor(breach: WalkBreach, { scenario, seed = 1 }: Pick<WalkOptions, 'scenario' | 'seed'>) {
    const transcript = walkText(breach, scenario)
    super(`${breach.message} (seed ${seed})\n\n${transcript}`)
    this.broken = breach.message
    this.transcript = transcript
    this.seed = seed
  }
}
