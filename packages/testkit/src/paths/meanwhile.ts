/** A case before which something of the surroundings has changed. */
export interface Meanwhile<Case> {
  readonly meanwhile: object
  readonly comes: Case
}

/**
 * A case of an event or an outcome that comes when something of what surrounds the machine has changed: it is later, or
 * another host has learned something of the contact.
 *
 * @example
 * ```ts
 * 'tells it after hours': meanwhile({ now: '2026-11-20T18:01:00-03:00' }, done({ outcome: 'collected' }))
 * ```
 */
export function meanwhile<Case>(changes: object, comes: Case): Meanwhile<Case> {
  return { meanwhile: changes, comes }
}
