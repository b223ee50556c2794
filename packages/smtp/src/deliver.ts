import { Readable } from 'node:stream'

import SMTPConnection from 'nodemailer/lib/smtp-connection'

import type { Server } from './connection.ts'
import { mailFailure } from './failure.ts'
import type { Letter } from './letter.ts'
import { MailError } from './mail-error.ts'

/**
 * Hands one letter to a mail server, on a connection of its own. Resolves once the server has taken it.
 *
 * @throws MailError, or the signal's reason when it is aborted before the letter was handed over
 */
export async function deliver(server: Server, letter: Letter, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  const { host, port, secure, encrypted, ca, login } = server
  const connection = new SMTPConnection({
    host,
    port,
    secure,
    requireTLS: encrypted && !secure,
    ignoreTLS: !encrypted,
    ...(ca !== undefined && { tls: { ca } }),
    // The signal rules; this only keeps a connection from staying open for ever.
    socketTimeout: 60_000,
    socketCloseTimeout: 1000,
  })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let handedOver = false
  const content = Readable.from(pieces())
  const fail = (error?: unknown): void => reject(mailFailure(error, handedOver))
  const giveUp = (): void => reject(handedOver ? new MailError('unknownOutcome', givenUp) : signal.reason)

  connection.on('error', fail)
  // It ends before it says why.
  connection.on('end', () => setImmediate(fail))
  signal.addEventListener('abort', giveUp)
  connection.connect(next(() => (login === undefined ? send() : connection.login(login, next(send)))))
  try {
    await promise
    connection.quit()
  } catch (error) {
    connection.close()
    throw error
  } finally {
    signal.removeEventListener('abort', giveUp)
  }

  function send(): void {
    const { from, to } = letter
    connection.send({ from, to, size: letter.content.length }, content, next(resolve))
  }

  function next(then: () => void): (error?: Error | null) => void {
    return (error) => (error ? fail(error) : then())
  }

  /** Read only once the server is ready for the content; its end is what makes the mail the server's. */
  function* pieces(): Generator<Buffer> {
    yield letter.content
    handedOver = true
  }
}

const givenUp =
  'The mail was handed over, and nobody waits for the answer any more. It may have left; do not repeat it.'
