import type { Contact, Organisation } from '@cristal/dialogue'

/** Who is served, as the desk is told. Absent: not known, or not to be told. */
export interface Visitor {
  readonly name?: string
  readonly email?: string
  readonly phone?: string
}

/**
 * What the desk is told of a person. What they gave for this comes first and goes whole; a phone that SIENGE
 * registered only where humans see all; of who refused to say who they are, nothing that SIENGE knows.
 */
export function visitorOf(contact: Contact, organisation: Organisation): Visitor {
  const known = contact.anonymous !== true
  const name = known ? (contact.givenName ?? contact.name) : undefined
  const email = contact.givenEmail ?? contact.email
  const phone = contact.givenPhone ?? (known && showsAll(organisation) ? contact.phone : undefined)
  return { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) }
}

/** Whether humans at the desk see documents and phones whole. */
export function showsAll({ desk }: Organisation): boolean {
  return desk?.shows === 'full'
}
