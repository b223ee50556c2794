import { ParseRefusal } from './refusal.ts'

/**
 * What a function is given: the body's fields, and over them those of the query, which are texts, or lists of texts
 * where a name is repeated. A refusal with 400 where the body cannot be read.
 */
export async function parameters(request: Request): Promise<Record<string, unknown>> {
  const text = await request.text()
  const form = /^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? '')
  const body = form ? ofForm(new URLSearchParams(text)) : ofJson(text)
  return { ...body, ...ofForm(new URL(request.url).searchParams) }
}

/** Whatever its type says, a body is taken for JSON; a bare value is none to Parse. */
function ofJson(text: string): object {
  if (text === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value
  } catch (error) {
    throw new ParseRefusal(400, { error: error instanceof Error ? error.message : '' })
  }
  throw new ParseRefusal(400, { error: 'Unexpected token in JSON.' })
}

function ofForm(form: URLSearchParams): Record<string, string | string[]> {
  const names = new Set(form.keys())
  return Object.fromEntries(
    Array.from(names, (name) => {
      const [first = '', ...more] = form.getAll(name)
      return [name, more.length === 0 ? first : [first, ...more]]
    }),
  )
}
