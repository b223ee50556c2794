import type { Call } from '@cristal/dialogue'
import { DeskError, type Opened, type RoomRequest } from '@cristal/handoff'

import type { CoreConnection } from '../connection.ts'
import { ask } from '../http.ts'
import { readCoreRoom } from './read-core-room.ts'
import { titleCase } from './title-case.ts'

/**
 * Asks the connector for a room. Its answers are not documented: a refusal, and an answer without a room, mean that
 * nobody is there, as the flow platform takes them; refused credentials and outages do not.
 */
export async function openCoreRoom(
  { url, orgId, token, departments }: CoreConnection,
  fetch: typeof globalThis.fetch,
  { visitor, department, name = 'Visitante' }: RoomRequest,
  call: Call,
): Promise<Opened> {
  const address = new URL(`${url.replace(/\/+$/, '')}/core/room/`)
  const query = {
    orgId,
    department: departments?.[department] ?? department,
    token: visitor,
    name: titleCase(name),
  }
  for (const [field, value] of Object.entries(query)) address.searchParams.set(field, value)
  const headers = { authorization: token, 'content-type': 'application/json' }
  const request = { route, method: 'GET', url: address, headers, repeatable: true } as const
  const { status, text } = await ask(fetch, request, call)
  if (status === 401 || status === 403) throw unauthorized(route, status)
  if (status >= 300 && status < 400) throw unexpected()
  if (status >= 400) return nobody
  const read = readCoreRoom(text)
  if (read === 'garbled') throw unexpected()
  return read ? { outcome: 'opened', ...read } : nobody
}

export function unauthorized(where: string, status: number): DeskError {
  return new DeskError(
    'unauthorized',
    `${where}: the connector answered ${status}. Check the token of the connection.`,
  )
}

const route = 'GET /core/room'

const nobody: Opened = { outcome: 'nobody', takesMessages: false }

function unexpected(): DeskError {
  return new DeskError(
    'unexpectedResponse',
    `${route}: this is no answer of the connector. Check that the url is the one of the connector.`,
  )
}
