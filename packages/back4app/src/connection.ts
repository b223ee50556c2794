/** A Back4app app, and the SIENGE that its function is to ask. */
export interface Back4appConnection {
  /** The base of the Parse API, such as `https://parseapi.back4app.com`. */
  readonly url: string
  readonly applicationId: string
  readonly restApiKey: string
  /** The tenant's subdomain in SIENGE, such as `minhaconstrutora`. */
  readonly domain: string
  /** SIENGE's API user and password, as `user:password` in base64. */
  readonly token: string
}

/** Refuses a connection that cannot work, before anything is sent by it. Throws a `TypeError`. */
export function checkedConnection(connection: Back4appConnection): Back4appConnection {
  const { url, applicationId, restApiKey, domain, token } = connection
  const parsed = URL.parse(url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
    throw new TypeError(`The Back4app url is not an http(s) address. ${example}`)
  }
  if (parsed.username !== '' || parsed.password !== '') {
    throw new TypeError('The Back4app url holds credentials. Give them as `applicationId` and `restApiKey`.')
  }
  if (parsed.search !== '' || parsed.hash !== '') {
    throw new TypeError(`The Back4app url ends in a query or a fragment. ${example}`)
  }
  for (const [name, value] of Object.entries({ applicationId, restApiKey })) {
    if (!/^[\x21-\x7e]+$/.test(value)) {
      throw new TypeError(`The Back4app connection needs \`${name}\`, without blanks, as its panel shows it.`)
    }
  }
  if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(domain)) {
    throw new TypeError('The `domain` is the tenant in SIENGE and nothing more, such as minhaconstrutora.')
  }
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(token)) {
    throw new TypeError(
      'The `token` is `user:password` of SIENGE in base64, without the word Basic before it.',
    )
  }
  return connection
}

const example = 'Write the base of the Parse API, such as https://parseapi.back4app.com'
