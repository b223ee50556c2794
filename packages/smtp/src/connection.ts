import { isMailAddress } from './mail-address.ts'
import { isOneLine } from './one-line.ts'

/** An organisation's mail server, and as whom to speak to it. */
export interface SmtpConnection {
  /** `smtp://smtp.exemplo.com.br:587`, encrypted once connected, or `smtps://…:465`, encrypted from the start. */
  readonly url: string
  /** Absent, as the password: the server asks for none. */
  readonly user?: string
  readonly password?: string
  /** The address that mails come from. */
  readonly from: string
  /** The name beside that address, such as the organisation's. Absent: none. */
  readonly senderName?: string
  /** `none` for a server on the same machine, which needs no encryption. @defaultValue 'required' */
  readonly encryption?: 'required' | 'none'
  /** Certificates, as PEM, that vouch for the server instead of the platform's own: for a private authority. */
  readonly ca?: string
}

/** A connection that was looked at, in the words of the wire. */
export interface Server {
  readonly host: string
  readonly port: number
  /** Encrypted from the start. */
  readonly secure: boolean
  /** Encrypted at all. */
  readonly encrypted: boolean
  readonly ca: string | undefined
  readonly login: { readonly user: string; readonly pass: string } | undefined
  readonly from: { readonly name: string; readonly address: string }
}

/** Refuses a connection that cannot work, before anything is sent by it. Throws a `TypeError`. */
export function serverOf(connection: SmtpConnection): Server {
  const { user = '', password = '', from, senderName = '', encryption = 'required' } = connection
  const url = URL.parse(connection.url)
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '') {
    throw new TypeError(`The mail server's url is not an smtp(s) address. ${example}`)
  }
  if (url.username !== '' || url.password !== '') {
    throw new TypeError(
      "The mail server's url holds credentials. Give them as `user` and `password` instead.",
    )
  }
  if (!/^\/?$/.test(url.pathname) || url.search !== '' || url.hash !== '') {
    throw new TypeError(`The mail server's url has something after the host. ${example}`)
  }
  if ((user === '') !== (password === '')) {
    throw new TypeError(
      'The mail connection needs both `user` and `password`, or none; one of them is empty.',
    )
  }
  if (!isMailAddress(from)) {
    throw new TypeError('The mail connection’s `from` is not an e-mail address, such as bot@exemplo.com.br.')
  }
  if (!isOneLine(senderName)) throw new TypeError('The mail connection’s `senderName` must be one line.')
  const secure = url.protocol === 'smtps:'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    encrypted: secure || encryption === 'required',
    ca: connection.ca,
    login: user === '' ? undefined : { user, pass: password },
    from: { name: senderName, address: from },
  }
}

const example = 'Write it such as smtp://smtp.exemplo.com.br:587 or smtps://smtp.exemplo.com.br:465'
