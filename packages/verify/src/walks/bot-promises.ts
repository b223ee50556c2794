import type { Broken, Moment, WalkPromise } from '@cristal/testkit'

/** A human serves here; the bot keeps out of it. */
export const serving = 'handoff.service.attending.serving'

/** Nobody is waited for. */
export const resting = 'core.resting'

/** What the whole bot promises besides what every conversation does. */
export const botPromises: readonly WalkPromise[] = [silentBesideHumans, silentAfterTheEnd, closedIsClosed]

/** The person is told what they must know of their own doings, and else hears the human alone. */
const allowed: ReadonlySet<string> = new Set([
  'handoff.notDelivered',
  'handoff.deliveryRefused',
  'handoff.deliveryUnexpected',
  'handoff.deliveryUnconfirmed',
  'handoff.queued',
  'handoff.taken',
  'handoff.takenBySomebody',
])

function silentBesideHumans({ before, after, said }: Moment): Broken | undefined {
  if (!before.states.includes(serving) || !after.states.includes(serving)) return undefined
  const own = said.find(({ agent, said: { text } }) => agent === undefined && !allowed.has(text))
  return own && { message: `${own.said.text} is said beside a human`, expected: [`!< ${own.text}`] }
}

function silentAfterTheEnd({ lines, before, said }: Moment): Broken | undefined {
  const isWritten = lines.some((line) => line.startsWith('>'))
  const [first] = said
  if (isWritten || first === undefined || !before.states.includes(resting)) return undefined
  return { message: `${first.said.text} is said after the end`, expected: ['!< *'] }
}

function closedIsClosed({ lines, after }: Moment): Broken | undefined {
  if (!lines.includes('@agent close') || !after.states.includes(serving)) return undefined
  return { message: 'a room that was closed is still served' }
}
