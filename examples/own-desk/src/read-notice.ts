import type { Host } from '@cristal/runtime'

type Notice = Parameters<Host['notify']>[0]

/** Reads what the counter posts. `undefined`: it is nothing of ours. */
export function readNotice(body: unknown): Notice | undefined {
  const { id, visitor, room, does, agent, text } = fields(body)
  if (typeof id !== 'string' || typeof visitor !== 'string' || typeof room !== 'string') return undefined
  const who = typeof agent === 'string' ? agent : null
  const about = { conversation: visitor, id }
  if (does === 'take') return { ...about, event: { type: 'desk.taken', room, agent: who } }
  if (does === 'close') return { ...about, event: { type: 'desk.closed', room } }
  if (does !== 'say' || typeof text !== 'string') return undefined
  return { ...about, event: { type: 'desk.said', room, text, agent: who } }
}

function fields(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? { ...body } : {}
}
