import { mailboxContract } from '@cristal/core/testing'
import { describe, expect, it } from 'vitest'

import { postOffice, read } from '../test/post-office.ts'
import { smtp } from './index.ts'

mailboxContract({ describe, it, expect }, 'SMTP', async () => {
  const office = await postOffice()
  const url = `smtp://127.0.0.1:${office.port}`
  return {
    mailbox: smtp({ connection: { url, from: 'bot@horizonte.exemplo', encryption: 'none' } }),
    mails: async () =>
      await Promise.all(
        office.taken.map(async (mail) => {
          const { to, subject = '', text = '' } = await read(mail)
          // A last line ends on the wire, even one that was written without an end.
          return { to: to?.[0]?.address ?? '', subject, body: text.replace(/\n$/, '') }
        }),
      ),
    fail: (fault) =>
      fault === 'unreachable' ? office.trouble('connect', 'cut') : office.trouble('content', 'cut', 'kept'),
    close: () => office.close(),
  }
})
