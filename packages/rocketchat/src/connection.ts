/** A Rocket.Chat server, by its own Livechat API. */
export interface LivechatConnection {
  readonly dialect: 'livechat'
  /** Where the server is, such as `https://chat.exemplo.com.br`. */
  readonly url: string
  /** What the server calls our departments, by name or id. Absent, or a department left out: the same name. */
  readonly departments?: Readonly<Record<string, string>>
}

/** A Rocket.Chat behind the connector of the flow platform (`/core/room`, `/core/message`). */
export interface CoreConnection {
  readonly dialect: 'core'
  /** Where the connector is, such as `https://conector.exemplo.com.br`. */
  readonly url: string
  readonly orgId: string
  /** What the connector knows this organisation by; it travels in a header as it is. */
  readonly token: string
  /** What the connector calls our departments. Absent, or a department left out: the same name. */
  readonly departments?: Readonly<Record<string, string>>
}

/** Where an organisation's humans are. */
export type RocketChatConnection = LivechatConnection | CoreConnection

/** Refuses a connection that cannot work, before anything is sent by it. Throws a `TypeError`. */
export function checkedConnection<Connection extends RocketChatConnection>(
  connection: Connection,
): Connection {
  const parsed = URL.parse(connection.url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
    throw new TypeError(`The Rocket.Chat url is not an http(s) address. ${example}`)
  }
  if (parsed.username !== '' || parsed.password !== '') {
    throw new TypeError('The Rocket.Chat url holds credentials; leave them out.')
  }
  if (parsed.search !== '' || parsed.hash !== '') {
    throw new TypeError(`The Rocket.Chat url ends in a query or a fragment. ${example}`)
  }
  if (/\/(api\/v1|core)\/?$/.test(parsed.pathname)) {
    throw new TypeError(`The Rocket.Chat url ends in a part of its API; leave that out. ${example}`)
  }
  if (connection.dialect === 'core' && (connection.orgId === '' || connection.token === '')) {
    throw new TypeError('The connector needs both `orgId` and `token`; one of them is empty.')
  }
  return connection
}

const example = 'Write where the server is, such as https://chat.exemplo.com.br'
