import type { IncomingHttpHeaders } from 'node:http'

/**
 * What is wrong with where a request comes from; `undefined` when it may pass. A browser always says which page
 * opens a socket; a program of this machine says nothing, and could say anything.
 *
 * @param origins - whose pages may watch, besides this server's own.
 */
export function strangeness(
  { host = '', origin }: IncomingHttpHeaders,
  origins: readonly string[],
): string | undefined {
  if (!isLoopback(host)) return `The inspector answers to 127.0.0.1 and localhost only, not to "${host}".`
  if (origin === undefined || origin === `http://${host}` || origins.includes(origin)) return undefined
  return `Pages of "${origin}" may not watch.`
}

/** A site that gives its own name the address 127.0.0.1 sends that name along. */
function isLoopback(host: string): boolean {
  return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host)
}
