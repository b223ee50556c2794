import type { Facts } from '@cristal/dialogue'

/**
 * A contact without personal data: an anonymous one. What protects a login (wrong answers, cool-down) stays, so that
 * erasing wins no further attempts.
 */
export const forgotten = {
  name: null,
  document: null,
  email: null,
  phone: null,
  customerId: null,
  bill: null,
  lastLogin: null,
  lastUse: null,
  department: null,
  purpose: null,
  room: null,
  givenName: null,
  givenPhone: null,
  givenEmail: null,
  satisfaction: null,
  reminderConsent: null,
  anonymous: true,
} as const satisfies Facts
