import * as z from 'zod'

/** A whole number from 1 on. */
export const id = z.int('a whole number from 1 on').min(1, 'a whole number from 1 on')

/** Reais, as a number. */
export const money = z.number('reais, as a number such as 1287.5')

export const isoDate = z
  .string('a date such as "2026-11-10"')
  .refine(isCalendarDate, 'a date such as "2026-11-10"')

export const isoTime = z.string(expectedTime()).refine((value) => isTime(value), expectedTime())

/** How long the answers of an upstream take. */
export const latency = z.enum(['none', 'fast', 'real', 'slow']).default('none')

export function text(expected: string): z.ZodString {
  return z.string(expected)
}

/** A document, which may be written with its mask; it is kept without. */
export function document(expected: string, shape: RegExp): z.ZodType<string, string> {
  return z
    .string(expected)
    .transform((value) => value.replace(/[.\-/\s]/g, '').toUpperCase())
    .refine((value) => shape.test(value), expected)
}

function isCalendarDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(value)
}

function isTime(value: string): boolean {
  const [, date = '', rest] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(?:Z|[+-]\d\d:\d\d)$/.exec(value) ?? []
  return rest !== undefined && isCalendarDate(date) && Number.isFinite(Date.parse(value))
}

function expectedTime(): string {
  return 'a time with its offset, such as "2026-11-21T09:00:00-03:00"'
}
