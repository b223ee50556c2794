import type { RoomRequest } from '@cristal/handoff'

/** The story, and below it how to reach the person, unless it says so itself. */
export function reachable({ context, email, phone }: RoomRequest): string {
  const lines = [email === undefined ? '' : `✉️ ${email}`, phone === undefined ? '' : `☎️ ${phone}`]
  const missing = lines.filter((line) => line !== '' && !context.includes(line.slice(line.indexOf(' ') + 1)))
  return [context, ...missing].join('\n')
}
