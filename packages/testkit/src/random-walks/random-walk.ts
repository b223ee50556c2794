import type * as fastCheck from 'fast-check'

import type { Doing } from './doing.ts'
import { stepsOf } from './steps-of.ts'
import { restartedAlike } from './restarted-alike.ts'
import type { Screen } from './screen.ts'
import { shortened } from './shortened.ts'
import { takeWalk } from './take-walk.ts'
import type { WalkBreach } from './walk-breach.ts'
import { walkDoings } from './walk-doings.ts'
import { WalkError } from './walk-error.ts'
import type { WalkOptions } from './walk-options.ts'
import type { Walker } from './walker.ts'
import { walkTally, type WalkReport } from './walk-tally.ts'

/**
 * Lets chance talk with a bot, and everything happen around it that can: hurried and doubled messages, old buttons,
 * deadlines that come just before or after, humans at the desk, systems that fail, a host that dies. After each step
 * all promises are looked at; a walk that breaks one is made as short as it can be.
 *
 * @throws WalkError with a transcript that shows what is wrong, and the seed
 *
 * @example
 * ```ts
 * await randomWalk({ open: (watch) => createStage(scenario, watch), words: ['oi', 'quero a segunda via', 'sim', 'não'] })
 * ```
 */
export async function randomWalk(options: WalkOptions): Promise<WalkReport> {
  // Only who walks waits for it.
  const fc = await import('fast-check')
  const { runs = 50, steps = 20, seed = 1, shrinks = 100 } = options
  const tally = walkTally()
  let breach: WalkBreach | undefined
  let tries = 0

  const walks = fc.asyncProperty(
    fc.constantFrom<readonly string[]>([], ...(options.openings ?? [])),
    fc.commands(
      walkDoings(fc, options).map((doings) => doings.map(commandOf)),
      { maxCommands: steps, size: 'max' },
    ),
    restarts(fc, options),
    async (opening, commands, restarted) => {
      if (breach && tries++ >= shrinks) return true
      const broken = await takeWalk(options, async (walker) => {
        for (const line of opening) await walker.take([line])
        await fc.asyncModelRun(() => ({ model: { walker }, real: walker }), commands)
        if (breach === undefined) tally.count(walker.moments)
        if (restarted) await restartedAlike(walker.moments, options)
      })
      breach = broken ?? breach
      return broken === undefined
    },
  )
  const { failed, errorInstance } = await fc.check(walks, { numRuns: runs, seed })
  if (breach) throw new WalkError(await shortened(breach, options, shrinks), options)
  if (failed) throw errorInstance
  return tally.report()
}

/** What decides whether something can happen: the walk's own screen. */
interface Model {
  readonly walker: { readonly screen: Screen }
}

function commandOf(doing: Doing): fastCheck.AsyncCommand<Model, Walker> {
  return {
    check: ({ walker }) => stepsOf(doing, walker.screen).length > 0,
    run: async ({ walker: { screen } }, walker) => {
      for (const lines of stepsOf(doing, screen)) await walker.take(lines)
    },
    toString: () => doing.does,
  }
}

/** One walk in so many is taken again. */
function restarts(fc: typeof fastCheck, { restarted = 4 }: WalkOptions): fastCheck.Arbitrary<boolean> {
  if (restarted === 0) return fc.constant(false)
  return fc.constantFrom(...Array.from({ length: restarted }, (_, index) => index === restarted - 1))
}
