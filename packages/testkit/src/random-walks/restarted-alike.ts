import { cameLine, withoutLinks } from './came-line.ts'
import { takeWalk } from './take-walk.ts'
import { WalkBreach } from './walk-breach.ts'
import type { WalkOptions } from './walk-options.ts'
import type { Moment } from './walk-promise.ts'

/**
 * Takes a walk again, with a restart of the host before each step: nothing that is said, mailed or told to humans may be
 * another.
 *
 * @throws WalkBreach where it is
 */
export async function restartedAlike(moments: readonly Moment[], options: WalkOptions): Promise<void> {
  const breach = await takeWalk(options, async (walker) => {
    for (const moment of moments) {
      await walker.take(['* restart'])
      const taken = walker.moments.length
      await walker.take(moment.lines)
      const again = walker.moments.at(taken)
      const [before, after] = [seen(moment), again === undefined ? [] : seen(again)]
      const at = before.findIndex((line, index) => line !== after[index])
      if (at === -1 && before.length === after.length) continue
      const missing = before[at]
      throw new WalkBreach(
        {
          message: `with restarts it is not the same: ${after[at] ?? after[before.length] ?? 'nothing'} in place of ${missing ?? 'nothing'}`,
          ...(missing?.startsWith('<') && { expected: [missing] }),
        },
        walker.moments,
        true,
      )
    }
  })
  if (breach) throw breach
}

function seen({ came }: Moment): readonly string[] {
  return came.flatMap((event) => {
    if (event.who === 'bot') return [cameLine(event, '<')]
    return event.who === 'mail' || event.who === 'desk' ? [`${event.who} ${withoutLinks(event.text)}`] : []
  })
}
