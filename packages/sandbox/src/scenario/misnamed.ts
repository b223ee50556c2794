import * as z from 'zod'
import { nearMiss } from './near-miss.ts'
import { pathText, type Problem } from './problem.ts'

/** Fields that no schema knows and whose name is close to one that is known: most likely a slip of the pen. */
export function misnamed(
  schema: z.core.$ZodType,
  value: unknown,
  path: readonly PropertyKey[] = [],
): Problem[] {
  const inner = unwrapped(schema)
  if (inner instanceof z.ZodArray) {
    if (!Array.isArray(value)) return []
    return value.flatMap((item, index) => misnamed(inner.element, item, [...path, index]))
  }
  if (!(inner instanceof z.ZodObject) || typeof value !== 'object' || value === null) return []

  const known = Object.keys(inner.shape)
  const free = known.filter((name) => !Object.hasOwn(value, name))
  return Object.entries(value).flatMap(([name, item]) => {
    const field: z.core.$ZodType | undefined = Object.hasOwn(inner.shape, name)
      ? inner.shape[name]
      : undefined
    if (field !== undefined) return misnamed(field, item, [...path, name])
    const meant = nearMiss(name, free)
    if (meant === undefined) return []
    return [
      {
        path: pathText([...path, name]),
        found: 'an unknown field',
        expected: `"${meant}" (did you mean that?)`,
      },
    ]
  })
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
    ? unwrapped(schema.unwrap())
    : schema
}
