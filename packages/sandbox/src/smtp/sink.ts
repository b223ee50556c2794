import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerAddress } from 'smtp-server'
import { listeningPort, type ListeningPort } from '../listening-port.ts'
import type { World } from '../world.ts'
import { type Delivery, delivery, type Moment } from './delivery.ts'

/** Where the mail server is, and whom it lets in. It speaks without encryption, on this machine alone. */
export interface SmtpAccess {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
}

/** A mail server that takes every mail and lets none leave the machine. */
export interface SmtpSink extends Omit<ListeningPort, 'number'> {
  readonly access: SmtpAccess
}

/** Starts the mail server of a scenario, on 127.0.0.1. What it takes goes to the sandbox's mails. */
export async function smtpSink(world: World): Promise<SmtpSink> {
  const login = { user: 'sandbox', password: randomBytes(18).toString('base64url') }
  const clients = new Map<number, Client>()
  const server = new SMTPServer({
    // Nothing leaves the machine, so there is nobody to hide from.
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 1,
    onConnect: ({ remotePort }, done) => answer(remotePort, 'greeting', done),
    onAuth({ username, password }, { remotePort }, done) {
      clients.get(remotePort)?.begin()
      answer(remotePort, 'login', (error) => {
        const known = username === login.user && password === login.password
        if (!error && known) return done(null, { user: login.user })
        if (!error) clients.get(remotePort)?.mail.end(535)
        done(error ?? refused)
      })
    },
    onMailFrom(_, { remotePort }, done) {
      clients.get(remotePort)?.begin()
      done()
    },
    onRcptTo: (_, { remotePort }, done) => answer(remotePort, 'recipient', done),
    onData: (stream, { remotePort, envelope }, done) => void take(stream, remotePort, envelope.rcptTo, done),
  })
  // A client that hangs up is no error of ours.
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => {
    const { remotePort = 0 } = socket
    clients.set(remotePort, clientAt(world, socket))
    socket.once('close', () => clients.delete(remotePort))
  })
  const { number, ...own } = await listeningPort(server.server, 0, () => {
    for (const { socket } of clients.values()) socket.destroy()
  })

  return { access: { host: '127.0.0.1', port: number, ...login }, ...own }

  async function judged(port: number, moment: Moment, done: Done): Promise<boolean> {
    const client = clients.get(port)
    const verdict = await client?.mail.at(moment)
    if (verdict === 'cut') client?.socket.resetAndDestroy()
    else if (verdict instanceof Error) {
      client?.mail.end('responseCode' in verdict ? Number(verdict.responseCode) : 0)
      done(verdict)
    }
    return verdict === 'go on'
  }

  function answer(port: number, moment: Moment, done: Done): void {
    void judged(port, moment, done).then((goesOn) => goesOn && done())
  }

  async function take(
    stream: NodeJS.ReadableStream,
    port: number,
    recipients: readonly SMTPServerAddress[],
    done: Done,
  ): Promise<void> {
    const { subject = '', text = '' } = await PostalMime.parse(await buffer(stream))
    const mail = clients.get(port)?.mail
    if (mail?.keeps) {
      // A last line ends on the wire, even one that was written without an end.
      const body = text.replace(/\n$/, '')
      for (const { address: to } of recipients) world.post({ kind: 'message', to, subject, body })
    }
    if (!(await judged(port, 'content', done))) return
    mail?.end(250)
    done()
  }
}

type Done = (error?: Error | null) => void

interface Client {
  readonly socket: Socket
  mail: Delivery
  /** Another mail on the same connection, if there was one. */
  begin(): void
}

function clientAt(world: World, socket: Socket): Client {
  const gone = new AbortController()
  const client = {
    socket,
    mail: delivery(world, gone.signal),
    begin() {
      if (client.mail.ended) client.mail = delivery(world, gone.signal)
    },
  }
  socket.once('close', () => {
    gone.abort()
    client.mail.end(0)
  })
  return client
}

const refused = Object.assign(new Error('Authentication credentials invalid'), { responseCode: 535 })
