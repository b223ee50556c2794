import { restartedAlike } from './restarted-alike.ts'
import { takeWalk } from './take-walk.ts'
import type { WalkBreach } from './walk-breach.ts'
import type { WalkOptions } from './walk-options.ts'

type Doings = readonly (readonly string[])[]

/**
 * A broken walk without the steps that it does not need, halves first, then quarters, then single ones; with what was
 * hurried one after another, and with the plainest words in what is left.
 */
export async function shortened(
  breach: WalkBreach,
  options: WalkOptions,
  shrinks: number,
): Promise<WalkBreach> {
  let shortest = breach
  let tries = 0
  for (let size = doingsOf(breach).length; size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < doingsOf(shortest).length;) {
      if (!(await tried(from, size, []))) from += size
    }
  }
  for (let from = doingsOf(shortest).length - 1; from >= 0; from--) {
    const calm = (doingsOf(shortest)[from] ?? []).map((line) => [line.replace('>>', '>')])
    if (calm.length > 1 && calm.flat().every((line) => line.startsWith('>'))) await tried(from, 1, calm)
  }
  const [word = 'oi'] = options.words
  for (const [at, lines] of doingsOf(shortest).entries()) {
    if (lines.some((line) => line.startsWith('>') && line !== `> ${word}`))
      await tried(at, 1, [[`> ${word}`]])
  }
  return shortest

  /** Puts something in the place of some steps, where what is wrong stays wrong. */
  async function tried(from: number, size: number, instead: Doings): Promise<boolean> {
    if (tries++ >= shrinks) return false
    const other = await takeWalk(options, async (walker) => {
      for (const lines of doingsOf(shortest).toSpliced(from, size, ...instead)) await walker.take(lines)
      if (breach.restarted) await restartedAlike(walker.moments, options)
    })
    shortest = other ?? shortest
    return other !== undefined
  }
}

function doingsOf({ moments, restarted }: WalkBreach): Doings {
  const doings = moments.map(({ lines }) => lines)
  return restarted ? doings.filter((_, index) => index % 2 === 1) : doings
}
