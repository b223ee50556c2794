import { portCall } from '@cristal/dialogue/testing'

import { DeskError } from '../ports/desk-error.ts'
import type { OfflineMessage, RoomRequest } from '../ports/desk.ts'
import type { DeskUnderTest, RoomAtDesk, WordsAtDesk } from './desk-under-test.ts'

/** Whom the contract lets be served. */
export const ana: RoomRequest = {
  visitor: '0f8fad5b-d9cb-469f-a165-70867728950e',
  department: 'Outros assuntos',
  purpose: 'negociar',
  name: 'Ana Beatriz Coelho',
  email: 'ana.coelho@exemplo.com.br',
  phone: '48999994821',
  context: 'Pediu: negociar.\nO bot mostrou 2 parcelas "em atraso"; R$ 100% & <b>mais</b>.',
}

/** Somebody of whom nothing is known. */
export const bia: RoomRequest = {
  visitor: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  department: 'financeiro',
  context: 'Pediu um atendente.',
}

export const message: OfflineMessage = {
  visitor: ana.visitor,
  department: ana.department,
  name: 'Ana Beatriz Coelho',
  email: 'ana.coelho@exemplo.com.br',
  text: 'Quero saber do meu contrato.\nObrigada! ç 👍🏽',
}

/** What no error may tell. */
export const secrets: readonly string[] = ['Coelho', 'ana.coelho', '99994821', 'Pediu', 'contrato', 'segredo']

/** Opens a room with a key of its own, and answers the desk's id of it. */
export async function opened({ desk }: DeskUnderTest, request: RoomRequest): Promise<string> {
  const answer = await desk.open(request, portCall({ key: `open ${request.visitor}` }))
  if (answer.outcome === 'opened') return answer.room
  throw new Error('Somebody is online, and yet nobody serves.')
}

/** The only room of a visitor. */
export async function roomOf(under: DeskUnderTest, { visitor }: RoomRequest): Promise<RoomAtDesk> {
  const rooms = (await under.rooms()).filter((room) => room.visitor === visitor)
  if (rooms[0] !== undefined && rooms.length === 1) return rooms[0]
  throw new Error(`The visitor has ${rooms.length} rooms, not one.`)
}

/** What the person wrote there, without what the human knew before. */
export async function wordsOf(under: DeskUnderTest, request: RoomRequest): Promise<readonly WordsAtDesk[]> {
  return (await roomOf(under, request)).read.slice(1)
}

export function reasonOf(error: unknown): string | undefined {
  return error instanceof DeskError ? error.reason : undefined
}
