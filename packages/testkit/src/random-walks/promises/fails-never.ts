import { cameLine } from '../came-line.ts'
import type { Broken, Moment } from '../walk-promise.ts'

/** No event is fatal, no text is missing, and no work goes on for ever. */
export function failsNever({ failures, unfinished, said }: Moment): Broken | undefined {
  if (unfinished !== undefined) return { message: `the host never rests: ${unfinished}` }
  const [failure] = failures
  if (failure === undefined) return undefined
  const apology = said.at(-1)
  return {
    message: `a step fails: ${failure.replaceAll(/\s*\n\s*/g, ' ')}`,
    expected: [apology === undefined ? '< *' : cameLine(apology, '!<')],
  }
}
