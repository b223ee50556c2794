/**
 * Whether a call went to a route, such as `GET /customers`. Ids count as equal (`/bills/7` fits
 * `/bills/{id}`), a slash at the end and a query are ignored, and `*` stands for anything.
 */
export function sameRoute(expected: string, called: string): boolean {
  const asked = normal(expected).split('*').map(literally).join('.*')
  return new RegExp(`^${asked}$`).test(normal(called))
}

function normal(route: string): string {
  const [method = '', path = ''] = route.trim().split(/\s+/)
  const segments = (path.split('?')[0] ?? '').replace(/\/+$/, '').split('/')
  return `${method.toUpperCase()} ${segments.map(withoutId).join('/')}`
}

function withoutId(segment: string): string {
  return /^(\{.*\}|:.+|\d+)$/.test(segment) ? '{}' : segment
}

function literally(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
}
