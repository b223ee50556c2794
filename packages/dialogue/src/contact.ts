import type { Json } from './json.ts'

/**
 * What is known of a person across conversations. It lives beside the snapshot, not in it, and changes
 * only by {@link Learned} facts. Absent means not known.
 */
export interface Contact {
  /** The bot has introduced itself. */
  readonly introduced?: boolean
  readonly name?: string
  /** CPF or CNPJ, without a mask. */
  readonly document?: string
  /** As SIENGE registered it; slips and statements go nowhere else. */
  readonly email?: string
  /** As SIENGE registered it. */
  readonly phone?: string
  readonly customerId?: string
  readonly bill?: string
  /** ISO with offset: when the person last proved who they are. */
  readonly lastLogin?: string
  /** ISO with offset: when the login was last used. */
  readonly lastUse?: string
  /** Wrong answers since the last login or cool-down. */
  readonly wrongAnswers?: number
  /** ISO with offset: until when no login is tried, after too many wrong answers. */
  readonly coolDownUntil?: string
  /** Of the request that a human serves; cleared after it. */
  readonly department?: string
  /** Of the request that a human serves; cleared after it. */
  readonly purpose?: string
  /** The desk's id of the open room. */
  readonly room?: string
  /** The person refused to say who they are, or had their data erased. */
  readonly anonymous?: boolean
  /** As the person typed it for a human; kept apart from what SIENGE registered, and never used to verify. */
  readonly givenName?: string
  /** As the person typed it for a human. */
  readonly givenPhone?: string
  /** As the person typed it for a human. */
  readonly givenEmail?: string
  /** From 1 to 5: how the last human service was, if the person said. */
  readonly satisfaction?: number
  /** ISO with offset: when the person agreed to be reminded of the next installment. */
  readonly reminderConsent?: string
  /** ISO with offset: when the person last had their data erased; what was said before it is gone. */
  readonly erasedAt?: string
}

/** Facts to remember; `null` forgets one. */
export type Facts = { readonly [Fact in keyof Contact]?: Contact[Fact] | null }

/** Emitted by a machine at any depth that learned something of the contact. */
export interface Learned {
  readonly type: 'contact.learned'
  readonly facts: Facts & { readonly [fact: string]: Json }
}
