import type { Retraced } from '../choose/retrace.ts'
import type { Finding } from './finding.ts'

/** Ways that went elsewhere than the walk says: what `project` leaves out decides what happens. */
export function strays(ways: readonly Retraced[]): readonly Finding[] {
  return ways.flatMap(({ strayed }): readonly Finding[] =>
    strayed === undefined
      ? []
      : [
          {
            kind: 'projection',
            message: 'what project leaves out of the context decides what happens next; let it tell more',
            way: strayed,
          },
        ],
  )
}
