import { talkLine } from '../transcript/talk-line.ts'
import { cameLine } from './came-line.ts'
import type { Broken, Moment } from './walk-promise.ts'

/** A broken walk as a transcript: what was done, what came of it, and what should have. */
export function walkText(
  { broken, moments }: { readonly broken: Broken; readonly moments: readonly Moment[] },
  scenario?: string,
): string {
  const last = moments.at(-1)
  return [
    ...(scenario === undefined ? [] : [`# cenário: ${scenario}`]),
    `# ${broken.message}`,
    '',
    ...moments.flatMap((moment) => [
      ...moment.lines,
      ...(moment === last ? ending(moment, broken) : came(moment)),
    ]),
    '',
  ].join('\n')
}

/** What should have come, and what did; what should come later is behind what came at once. */
function ending(moment: Moment, { expected = [] }: Broken): readonly string[] {
  if (expected.length === 0 || expected[0]?.startsWith('*')) return [...came(moment), ...expected]
  return [...expected, ...came(moment).map((line) => (line.startsWith('#') ? line : `# ${line}`))]
}

/** What came of a step as lines; that nothing came of a message is a line, too. */
function came({ lines, came: events }: Moment): readonly string[] {
  const seen = events.flatMap((event) => {
    if (event.who === 'bot') return [cameLine(event, '<=')]
    return event.who === 'mail' || event.who === 'desk' ? [`# ${talkLine(event)}`] : []
  })
  const isMute = !seen.some((line) => line.startsWith('<'))
  return isMute && lines.some((line) => line.startsWith('>')) ? [...seen, '!< *'] : seen
}
