/**
 * What is wrong with where a request comes from; `undefined` when it may pass. Everything here is for this
 * machine alone: a site that resolves its own name to 127.0.0.1 must not read, and no other site may change.
 */
export function foreignness(request: Request): string | undefined {
  const host = request.headers.get('host') ?? new URL(request.url).host
  if (!isLoopback(host)) return `This server answers to 127.0.0.1 and localhost only, not to "${host}".`
  if (request.method === 'GET' || request.method === 'HEAD') return undefined
  const origin = request.headers.get('origin')
  if (origin !== null && origin !== `http://${host}`)
    return 'Only the pages of this server may change something.'
  return undefined
}

function isLoopback(host: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(host.replace(/:\d+$/, ''))
}
