import type { Cloud } from './cloud.ts'
import { parameters } from './parameters.ts'
import { ParseRefusal } from './refusal.ts'

/** What a request must bring. */
export interface ParseKeys {
  readonly applicationId: string
  readonly restApiKey: string
}

/**
 * The answers of a Parse Server that has nothing but cloud functions. In this order a request is refused: 400 for
 * a body that cannot be read, 403 without the keys, 404 for any other route, and then what the function says.
 */
export function parseApp(keys: ParseKeys, cloud: Cloud): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const params = await parameters(request)
      if (!authorized(request.headers, keys)) throw new ParseRefusal(403, { error: 'unauthorized' })
      const { pathname } = new URL(request.url)
      const [, name] = /^\/functions\/([^/]+)\/?$/.exec(pathname) ?? []
      if (name === undefined || request.method !== 'POST') return notFound(request.method, pathname)
      const headers = Object.fromEntries(request.headers)
      const result = await cloud(decodeURIComponent(name), { params, headers })
      return json(200, result === undefined ? {} : { result })
    } catch (error) {
      if (error instanceof ParseRefusal) return json(error.status, error.body)
      return json(500, { code: 1, message: 'Internal server error.' })
    }
  }
}

function authorized(headers: Headers, { applicationId, restApiKey }: ParseKeys): boolean {
  return (
    headers.get('x-parse-application-id') === applicationId &&
    headers.get('x-parse-rest-api-key') === restApiKey
  )
}

function json(status: number, body: object): Response {
  // Parse leaves the type out where it refuses the keys; a type must be set to nothing, or fetch fills one in.
  const headers = status === 403 ? undefined : { 'content-type': 'application/json; charset=utf-8' }
  const bytes = new TextEncoder().encode(JSON.stringify(body))
  return new Response(bytes, { status, ...(headers && { headers }) })
}

function notFound(method: string, path: string): Response {
  const body = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Error</title>
</head>
<body>
<pre>Cannot ${method} ${path.replaceAll(/[&<>"']/g, '')}</pre>
</body>
</html>
`
  return new Response(body, { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } })
}
