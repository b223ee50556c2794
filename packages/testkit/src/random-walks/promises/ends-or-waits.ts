import type { WalkOptions } from '../walk-options.ts'
import type { Broken, Moment } from '../walk-promise.ts'
import { isAt } from './is-at.ts'
import { innermost } from './innermost.ts'

/** A conversation at rest has ended, or will be woken: no person is waited for without end. */
export function endsOrWaits({ after, conversation }: Moment, { tolerated }: WalkOptions): Broken | undefined {
  const envelope = conversation?.envelope
  if (!envelope || conversation.ended || isAt(after, tolerated?.endless ?? [])) return undefined
  if (Object.keys(envelope.pending).length > 0)
    return { message: `work goes on in ${innermost(after)}, and nobody runs it` }
  if (Object.keys(envelope.deadlines).length > 0) return undefined
  return { message: `${innermost(after)} waits without a deadline`, expected: ['* +2d', '< *'] }
}
