import type { TopicRequest } from '@cristal/dialogue'

/** Where a request goes that names no department; it then has no purpose either. */
const usual = 'Outros assuntos'

/** Which humans serve a request, and what it is for. */
export interface Destination {
  readonly department: string
  /** `null`: nothing in particular. */
  readonly purpose: string | null
}

/** Atendimento humano: without a department it is the usual one, and a purpose left over is dropped. */
export function destinationOf({ handoff }: TopicRequest): Destination {
  return handoff?.department === undefined
    ? { department: usual, purpose: null }
    : { department: handoff.department, purpose: handoff.purpose ?? null }
}
