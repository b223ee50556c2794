import type { Mailbox } from '@cristal/core'

import { serverOf, type Server, type SmtpConnection } from './connection.ts'
import { deliver } from './deliver.ts'
import { letterOf } from './letter.ts'
import { MailError } from './mail-error.ts'

export interface SmtpOptions {
  /** One connection for all, or the one of the organisation whose id is given. */
  readonly connection: SmtpConnection | ((organisation: string) => SmtpConnection)
}

/**
 * A {@link Mailbox} whose mails leave over SMTP. It neither retries nor times out: errors say what may be done
 * about them, and the caller's signal rules. A mail of a key that has left, or may have, is not sent again by
 * this process; another process' repeat has the same Message-ID, by which receivers drop it. Throws a `TypeError`
 * for a connection that cannot work.
 *
 * @example
 * ```ts
 * const mailbox = smtp({
 *   connection: { url: 'smtp://smtp.exemplo.com.br:587', user, password, from: 'bot@exemplo.com.br' },
 * })
 * ```
 */
export function smtp(options: SmtpOptions): Mailbox {
  const serverFor = servers(options.connection)
  const outcomes = new Map<string, 'left' | 'doubtful'>()

  return {
    async send(mail, call) {
      call.signal.throwIfAborted()
      const server = serverFor(call.organisation)
      const key = JSON.stringify([call.organisation, call.key])
      const outcome = outcomes.get(key)
      if (outcome === 'left') return
      if (outcome === 'doubtful') throw new MailError('unknownOutcome', doubtful)

      note(key, 'doubtful')
      try {
        await deliver(server, await letterOf(mail, server.from, call), call.signal)
        note(key, 'left')
      } catch (error) {
        if (!(error instanceof MailError && error.kind === 'unknown')) outcomes.delete(key)
        throw error
      }
    },
  }

  function note(key: string, outcome: 'left' | 'doubtful'): void {
    outcomes.set(key, outcome)
    const [oldest] = outcomes.keys()
    if (outcomes.size > remembered && oldest !== undefined) outcomes.delete(oldest)
  }
}

function servers(connection: SmtpOptions['connection']): (organisation: string) => Server {
  if (typeof connection === 'function') return (organisation) => serverOf(connection(organisation))
  const server = serverOf(connection)
  return () => server
}

const remembered = 10_000
const doubtful = 'This mail may have left already, or is just leaving; it is not sent again.'
