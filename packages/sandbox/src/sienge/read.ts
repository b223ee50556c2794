import * as z from 'zod'
import { Refusal } from './refusal.ts'

/** A whole number in a query. */
export const integer = z
  .string('não pode ser nulo')
  .regex(/^-?\d{1,15}$/, 'deve ser um número inteiro')
  .transform(Number)

/** The part of a query that asks for one page. */
export const paging = z.object({
  limit: integer.refine((limit) => limit >= 1 && limit <= 200, 'deve estar entre 1 e 200').default(100),
  offset: integer.refine((offset) => offset >= 0, 'deve ser maior ou igual a 0').default(0),
})

/** Values in a query that are separated by commas. */
export const list = z
  .string()
  .transform((value) => value.split(','))
  .optional()

/** What a query or a body says, or a refusal with 400 that names each wrong field. Others are ignored. */
export function read<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const fields = result.error.issues.map(({ path, message }) => ({
    field: path.map(String).join('.'),
    message,
  }))
  throw new Refusal(400, undefined, fields)
}

/** The JSON of a request's body; a refusal with 400 where it is none. */
export async function readBody<T extends z.ZodType>(schema: T, request: Request): Promise<z.output<T>> {
  return read(schema, parsed(await request.text()))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400)
  }
}
