import type { Mail } from '@cristal/sandbox'

import type { Letter } from '../wire.ts'

const shown = 100

/** The last mails of a sandbox, as the page shows them. */
export function lettersOf(mails: readonly Mail[]): readonly Letter[] {
  return mails.slice(-shown).map(({ at, kind, to, subject, body }) => ({
    at,
    from: kind === 'message' ? 'bot' : 'sienge',
    to,
    subject,
    body,
  }))
}
