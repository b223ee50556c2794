import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'

import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** The certificate that the post office shows; nobody vouches for it. */
export const certificate = readFileSync(new URL('self-signed.pem', import.meta.url), 'utf8')
const key = readFileSync(new URL('self-signed.key.pem', import.meta.url), 'utf8')

type Moment = 'connect' | 'auth' | 'sender' | 'recipient' | 'content'
/** A status to answer; or the connection is cut; or nothing is ever answered. */
type Trouble = number | 'cut' | 'hang'

/** A real mail server on this machine. */
export interface PostOffice {
  readonly port: number
  /** Mails it took, oldest first, as they travelled. */
  readonly taken: readonly Buffer[]
  /** Whom it let in. */
  readonly users: readonly string[]
  /** Sender and recipient of each mail that it was asked to carry. */
  readonly envelopes: readonly string[]
  /** What goes wrong next time, once. `kept`: the mail is taken all the same. */
  trouble(moment: Moment, trouble: Trouble, kept?: 'kept'): void
  /** Resolves when the next trouble has come. */
  struck(): Promise<void>
  /** Resolves when nobody is connected any more. */
  deserted(): Promise<void>
  close(): Promise<void>
}

/** Opens a post office; `offers` are options of the server, such as to ask for a login. */
export async function postOffice(offers: SMTPServerOptions = {}): Promise<PostOffice> {
  const taken: Buffer[] = []
  const users: string[] = []
  const envelopes: string[] = []
  const troubles: { moment: Moment; trouble: Trouble; kept: boolean }[] = []
  const sockets = new Map<number | undefined, Socket>()
  const listeners = new Set<() => void>()

  const server = new SMTPServer({
    key,
    cert: certificate,
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 1,
    onConnect: (session, done) => answer('connect', session.remotePort, done),
    onAuth: ({ username = '', password }, session, done) =>
      answer('auth', session.remotePort, (error) => {
        if (error) return done(error)
        if (password !== 'segrêdo') return done(new Error('Invalid username or password'))
        users.push(username)
        done(null, { user: username })
      }),
    onMailFrom: (_, session, done) => answer('sender', session.remotePort, done),
    onRcptTo(address, { envelope, remotePort }, done) {
      envelopes.push(`${envelope.mailFrom === false ? '' : envelope.mailFrom.address} ${address.address}`)
      answer('recipient', remotePort, done)
    },
    onData: (stream, session, done) => void take(stream, session.remotePort, done),
    ...offers,
  })
  server.on('error', () => undefined)
  const net = server.listen(0, '127.0.0.1')
  net.on('connection', (socket: Socket) => {
    const { remotePort } = socket
    sockets.set(remotePort, socket)
    socket.once('close', () => {
      sockets.delete(remotePort)
      for (const wake of listeners) wake()
    })
  })
  await once(net, 'listening')
  const address = net.address()

  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    taken,
    users,
    envelopes,
    trouble: (moment, trouble, kept) => void troubles.push({ moment, trouble, kept: kept === 'kept' }),
    struck: () => until(() => troubles.length === 0),
    deserted: () => until(() => sockets.size === 0),
    close: () => new Promise((resolve) => server.close(resolve)),
  }

  function answer(moment: Moment, port: number, done: (error?: Error | null) => void): boolean {
    const [next] = troubles
    if (next?.moment !== moment) {
      done()
      return true
    }
    troubles.shift()
    for (const wake of listeners) wake()
    if (next.trouble === 'cut') sockets.get(port)?.destroy()
    else if (next.trouble !== 'hang')
      done(Object.assign(new Error(`marina@exemplo.com.br segrêdo`), { responseCode: next.trouble }))
    return next.kept
  }

  async function take(
    stream: NodeJS.ReadableStream,
    port: number,
    done: (error?: Error | null) => void,
  ): Promise<void> {
    const content = await buffer(stream)
    if (answer('content', port, done)) taken.push(content)
  }

  async function until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((wake) => listeners.add(wake))
  }
}

/** A mail as its reader sees it. */
export async function read(mail: Buffer | undefined): Promise<Email> {
  return await PostalMime.parse(mail ?? '')
}
