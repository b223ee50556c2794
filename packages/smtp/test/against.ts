import type { Call } from '@cristal/dialogue'
import type { SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'

import { MailError, smtp, type SmtpConnection } from '../src/index.ts'
import { postOffice } from './post-office.ts'

export const mail = { to: 'marina@exemplo.com.br', subject: 'Mensagem não entendida', body: 'Olá, Marina!' }

/** Opens a post office for one test, and a mailbox that sends there. */
export async function against(offers: SMTPServerOptions = {}, changes: Partial<SmtpConnection> = {}) {
  const office = await postOffice(offers)
  onTestFinished(() => office.close())
  const connection: SmtpConnection = {
    url: `smtp://127.0.0.1:${office.port}`,
    from: 'bot@horizonte.exemplo',
    encryption: 'none',
    ...changes,
  }
  return { office, connection, mailbox: smtp({ connection }) }
}

export function call(changes: Partial<Call> = {}): Call {
  return {
    organisation: 'horizonte',
    key: 'conversation/1#effect-2',
    signal: new AbortController().signal,
    ...changes,
  }
}

/** What a promise rejects with, which must be the mailbox's own error. */
export async function failure(promise: Promise<unknown>): Promise<MailError> {
  const error = await promise.then(
    () => new Error('It did not fail.'),
    (reason: unknown) => reason,
  )
  if (error instanceof MailError) return error
  throw error
}
