import { done, pathsOf } from '@cristal/testkit'

import { mailing } from './mailing.paths.ts'

/** How the order of a mail ends. */
export const mailed = {
  'the mail leaves': done({ outcome: 'sent' }),
  'the mail may have left': done({ outcome: 'unknown' }),
  'the mail does not leave': done({ outcome: 'failed', kind: 'transient' }),
  'the mail is refused': done({ outcome: 'failed', kind: 'permanent' }),
  'the mail is not understood': done({ outcome: 'failed', kind: 'contract' }),
}

export const mailingPaths = () => pathsOf(mailing.machine, mailing.cases)
