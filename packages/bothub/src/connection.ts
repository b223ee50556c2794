/** Where Bothub is, and the key of one of its repositories. */
export interface BothubConnection {
  /** The base of the API. @defaultValue https://nlp.bothub.it */
  readonly url?: string
  /** The repository's authorization key, as its page of integrations shows it, without `Bearer`. */
  readonly token: string
}

/** Refuses a connection that cannot work, before anything is sent by it. Throws a `TypeError`. */
export function checkedConnection({ url = hosted, token }: BothubConnection): Required<BothubConnection> {
  const parsed = URL.parse(url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
    throw new TypeError(`The Bothub url is not an http(s) address. ${example}`)
  }
  if (parsed.username !== '' || parsed.password !== '') {
    throw new TypeError('The Bothub url holds credentials. Give the key as `token` instead.')
  }
  if (parsed.search !== '' || parsed.hash !== '') {
    throw new TypeError(`The Bothub url ends in a query or a fragment. ${example}`)
  }
  if (/\/parse\/?$/.test(parsed.pathname)) {
    throw new TypeError(`The Bothub url names the route already. ${example}`)
  }
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new TypeError(
      'The Bothub `token` must be the key alone: it is empty, begins with "Bearer", or holds a blank.',
    )
  }
  return { url: url.replace(/\/+$/, ''), token }
}

const hosted = 'https://nlp.bothub.it'
const example = `Write its base, such as ${hosted}`
