/** Names a request without its ids and its query: `GET /accounts-receivable/receivable-bills/{id}`. */
export function routeOf(method: string, path: string): string {
  return `${method} ${template(path)}`
}

/**
 * Whether a request's route is the one that a fault names. Ids, a query and a slash at the end do not matter;
 * the method may be left out; `*` stands for anything.
 */
export function routeMatches(pattern: string, route: string): boolean {
  const { method, path } = splitRoute(pattern)
  const [ownMethod, ownPath = ''] = route.split(' ')
  if (method !== '*' && method !== ownMethod) return false
  if (path === '*') return true
  const glob = template(path).split('*').map(literal).join('.*')
  return new RegExp(`^${glob}$`).test(ownPath)
}

/** The two parts of a route as people write it; a part that is missing is `*`. */
export function splitRoute(pattern: string): { method: string; path: string } {
  const words = pattern.trim().split(/\s+/)
  const path = words.at(-1) ?? '*'
  const method = words.length > 1 ? (words[0] ?? '*') : '*'
  return { method: method.toUpperCase(), path }
}

function template(path: string): string {
  const segments = path.replace(/\?.*$/, '').replace(/\/+$/, '').split('/')
  return segments.map((segment) => (isId(segment) ? '{id}' : segment)).join('/') || '/'
}

function isId(segment: string): boolean {
  return /^(\d+|\{\w+\}|:\w+)$/.test(segment)
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
