import type { Facts, Learned } from './contact.ts'
import type { Said, SayParams, Texts } from './say.ts'

/**
 * What the action `say` emits. The engine collects it at any depth; so does `hear()` under a bare
 * `createActor`.
 *
 * @example
 * ```ts
 * setup({ actions: { say: emit((_, words: SayParams<typeof texts>) => said(words)) } })
 * ```
 */
export function said<Table extends Texts>(words: SayParams<Table>): Said {
  return { type: 'said', ...words } as Said
}

/** What the action `learn` emits: facts for the contact record; `null` forgets one. */
export function learned(facts: Facts): Learned {
  return { type: 'contact.learned', facts }
}
