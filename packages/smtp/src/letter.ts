import { createHash } from 'node:crypto'

import type { Mail } from '@cristal/core'
import type { Call } from '@cristal/dialogue'
import MailComposer from 'nodemailer/lib/mail-composer'

import type { Server } from './connection.ts'
import { isMailAddress } from './mail-address.ts'
import { MailError } from './mail-error.ts'
import { isOneLine } from './one-line.ts'

/** A mail as it goes over the wire. */
export interface Letter {
  readonly from: string
  readonly to: string
  readonly content: Buffer
}

/**
 * Puts a mail into the form of the wire. Its Message-ID follows from the organisation and the key alone, so that
 * a receiver recognises a repeat.
 *
 * @throws MailError `invalid` for an address or a subject that could smuggle in something else
 */
export async function letterOf(
  { to, subject, body }: Mail,
  from: Server['from'],
  call: Call,
): Promise<Letter> {
  if (!isMailAddress(to)) throw new MailError('invalid', 'The recipient is not one plain e-mail address.')
  if (!isOneLine(subject)) throw new MailError('invalid', 'The subject is more than one line.')
  const composer = new MailComposer({
    from,
    to: { name: '', address: to },
    subject,
    text: body,
    messageId: messageIdOf(call, from.address),
    // Asks answering machines to keep silent (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return { from: from.address, to, content: await composer.compile().build() }
}

function messageIdOf({ organisation, key }: Call, from: string): string {
  const id = createHash('sha256')
    .update(JSON.stringify([organisation, key]))
    .digest('base64url')
  return `<${id}${from.slice(from.lastIndexOf('@'))}>`
}
