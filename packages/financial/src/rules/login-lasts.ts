import { instant, type Ambient } from '@cristal/dialogue'

const minute = 60_000
const onWhatsApp = 24 * 60 * minute
const onTheWeb = 30 * minute

/** How long a person stays away after three wrong answers, in milliseconds. */
export const coolDown = 30 * minute

/** Whether the login still counts: a day on a phone that is the person's own, half an hour of use on the web. */
export function isLoggedIn({ contact, channel, now }: Pick<Ambient, 'contact' | 'channel' | 'now'>): boolean {
  if (contact.customerId === undefined || contact.lastLogin === undefined) return false
  const since = channel === 'web' ? (contact.lastUse ?? contact.lastLogin) : contact.lastLogin
  return instant(now) - instant(since) < (channel === 'web' ? onTheWeb : onWhatsApp)
}

export function isCoolingDown({ contact, now }: Pick<Ambient, 'contact' | 'now'>): boolean {
  return contact.coolDownUntil !== undefined && instant(now) < instant(contact.coolDownUntil)
}
