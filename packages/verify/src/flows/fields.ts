import type { Contact } from '@cristal/dialogue'

import type { Walk } from './walks.ts'

/** A contact field of the flow document. */
export interface Field {
  readonly name: string
  /** What of {@link Contact} holds it. */
  readonly facts: readonly (keyof Contact)[]
  /** Where it stands instead, or besides. */
  readonly note?: string
}

export const fields: readonly Field[] = [
  {
    name: 'Mensagem',
    facts: [],
    note: '`text` in the context of `core`: the message being served, gone with the talk',
  },
  {
    name: 'Atividade',
    facts: [],
    note: 'derived from the active states by `activityOf` of `@cristal/core`, so that it cannot lag behind',
  },
  {
    name: 'Atividade no chat',
    facts: ['introduced'],
    note: 'a visitor once the bot has introduced itself; in human service while `room` is there',
  },
  { name: 'Código da sala', facts: ['room'] },
  { name: 'Departamento', facts: ['department'] },
  { name: 'Documento', facts: ['document'] },
  { name: 'Finalidade', facts: ['purpose'] },
  { name: 'ID do cliente', facts: ['customerId'] },
  { name: 'Privacidade', facts: ['anonymous', 'erasedAt'] },
  { name: 'Telefone', facts: ['phone', 'givenPhone'] },
  { name: 'Título', facts: ['bill'] },
  { name: 'Último login', facts: ['lastLogin', 'lastUse', 'wrongAnswers', 'coolDownUntil'] },
  { name: 'Nome', facts: ['name', 'givenName'] },
  { name: 'E-mail', facts: ['email', 'givenEmail'] },
  { name: 'Lembrete', facts: ['reminderConsent'] },
  { name: 'Satisfação', facts: ['satisfaction'] },
]

/** Facts that the record could hold but does not, and where they stand instead. */
export const kept: { readonly [Fact in keyof Contact]?: string } = {
  bill: 'chosen in `bills.askingBill` and kept for that service only',
}

/** Facts that nothing forgets, and why. */
export const lasting: { readonly [Fact in keyof Contact]?: string } = {
  introduced: 'never: nobody wants to be told twice',
  anonymous: 'never: it is what remains',
  erasedAt: 'never: it is what remains',
}

/** A fact of the contact with the states that learn and forget it, as transcripts show. */
export interface FoundFact {
  readonly fact: string
  readonly learned: readonly string[]
  readonly forgotten: readonly string[]
}

/** Where each fact is learned and forgotten. */
export function findFacts(walks: readonly Walk[]): readonly FoundFact[] {
  const all = walks.flatMap(({ facts }) => facts)
  return [...Map.groupBy(all, ({ fact }) => fact)].map(([fact, seen]) => ({
    fact,
    learned: statesOf(seen.filter(({ forgotten }) => !forgotten)),
    forgotten: statesOf(seen.filter(({ forgotten }) => forgotten)),
  }))
}

function statesOf(seen: Walk['facts']): readonly string[] {
  return [...new Set(seen.map(({ state }) => state))].toSorted()
}
