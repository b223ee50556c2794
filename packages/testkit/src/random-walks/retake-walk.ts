import { parseTranscript } from '../transcript/parse-transcript.ts'
import { restartedAlike } from './restarted-alike.ts'
import { takeWalk } from './take-walk.ts'
import { WalkError } from './walk-error.ts'
import type { WalkOptions } from './walk-options.ts'

/**
 * Takes the steps of a transcript again, such as one that a broken walk printed, and looks at every promise after each;
 * what the transcript expects is not looked at.
 *
 * @throws WalkError when a promise is broken
 *
 * @example
 * ```ts
 * await retakeWalk(await readFile('broken.md', 'utf8'), options)
 * ```
 */
export async function retakeWalk(transcript: string, options: WalkOptions): Promise<void> {
  const doings = doingsIn(transcript)
  const breach =
    (await takeWalk(options, async (walker) => {
      for (const lines of doings) await walker.take(lines)
    })) ??
    // Only beside a talk without them does one see what restarts have changed.
    (await takeWalk(options, async (walker) => {
      for (const lines of doings) if (lines[0] !== '* restart') await walker.take(lines)
      if (doings.some(([first]) => first === '* restart')) await restartedAlike(walker.moments, options)
    }))
  if (breach) throw new WalkError(breach, options)
}

/** Lines that belong together stand together: a `>>` and what follows it, or comes right before it. */
function doingsIn(transcript: string): readonly (readonly string[])[] {
  const groups: string[][] = []
  let isOpen = false
  for (const { does, source } of parseTranscript(transcript, 'transcript', { checked: false }).steps) {
    const last = groups.at(-1)
    const isDoing = !does.startsWith('expect')
    const isHurried = source.startsWith('>>') || last?.at(-1)?.startsWith('>>')
    if (isDoing && isOpen && isHurried) last?.push(source)
    else if (isDoing) groups.push([source])
    isOpen = isDoing
  }
  return groups
}
