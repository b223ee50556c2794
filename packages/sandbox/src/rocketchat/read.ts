import type * as z from 'zod'
import { coded } from './refusal.ts'

/** A body as JSON that fits; a refusal as the real validators word it otherwise. */
export async function read<T>(schema: z.ZodType<T>, request: Request): Promise<T> {
  const body: unknown = await request.json().catch(() => ({}))
  return checked(schema, body)
}

export function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const wrong =
    issue?.code === 'unrecognized_keys'
      ? 'must NOT have additional properties'
      : 'must have required property'
  throw coded(`${wrong} ${issue?.path.join('.') ?? ''}`.trim(), 'invalid-params')
}
