import { BillingError } from '@cristal/financial'
import type * as z from 'zod'

/** A body as JSON that fits the schema. The error names fields, never values: they are about people. */
export function checkedAnswer<Answer>(route: string, body: string, schema: z.ZodType<Answer>): Answer {
  const result = schema.safeParse(json(route, body))
  if (result.success) return result.data
  const wrong = result.error.issues.slice(0, 3).map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new BillingError(
    'unexpectedResponse',
    `${route}: SIENGE's answer does not fit (${wrong.join('; ')}).`,
  )
}

function json(route: string, body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    // The parser's own error quotes the body, so it is not kept as the cause.
    const what = body.trim() === '' ? 'is empty' : 'is not JSON'
    throw new BillingError('unexpectedResponse', `${route}: SIENGE's answer ${what}.`)
  }
}
