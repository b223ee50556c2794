import { WalkBreach } from './walk-breach.ts'
import type { WalkOptions } from './walk-options.ts'
import { Walker } from './walker.ts'

/** Takes a walk through a world of its own. Resolves to what it broke; `undefined`: nothing. */
export async function takeWalk(
  options: WalkOptions,
  along: (walker: Walker) => Promise<void>,
): Promise<WalkBreach | undefined> {
  const walker = await Walker.open(options)
  try {
    await along(walker)
    return undefined
  } catch (error) {
    if (error instanceof WalkBreach) return error
    throw error
  } finally {
    await walker.close()
  }
}
