/** Where a tenant's SIENGE is, and as whom to speak to it. */
export interface SiengeConnection {
  /** The base with the tenant in it, such as `https://api.sienge.com.br/minhaconstrutora/public/api/v1`. */
  readonly url: string
  /** The API user made in the tenant's integration panel. */
  readonly user: string
  readonly password: string
}

/** Refuses a connection that cannot work, before anything is sent by it. Throws a `TypeError`. */
export function checkedConnection(connection: SiengeConnection): SiengeConnection {
  const { url, user, password } = connection
  const parsed = URL.parse(url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
    throw new TypeError(`The SIENGE url is not an http(s) address. ${example}`)
  }
  if (parsed.username !== '' || parsed.password !== '') {
    throw new TypeError('The SIENGE url holds credentials. Give them as `user` and `password` instead.')
  }
  if (parsed.search !== '' || parsed.hash !== '') {
    throw new TypeError(`The SIENGE url ends in a query or a fragment. ${example}`)
  }
  if (user === '' || password === '') {
    throw new TypeError('The SIENGE connection needs both `user` and `password`; one of them is empty.')
  }
  if (user.includes(':')) throw new TypeError('The SIENGE `user` must not contain a colon.')
  return connection
}

const example =
  'Write the base with the tenant, such as https://api.sienge.com.br/minhaconstrutora/public/api/v1'
