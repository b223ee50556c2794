import * as z from 'zod'

import { optionalText } from './text.ts'

export const phones = z
  .array(z.object({ number: optionalText, main: z.unknown().optional() }))
  .nullish()
  .transform((value) => value ?? [])

/** The phone to verify by, digits only: the main one, else the first that can be one. Absent: none can. */
export function mainPhone(registered: z.infer<typeof phones>): string | undefined {
  const mainFirst = registered.toSorted((a, b) => Number(b.main === true) - Number(a.main === true))
  return mainFirst.map(({ number }) => phoneDigits(number ?? '')).find((digits) => digits.length >= 8)
}

/** National digits of a phone in any mask: without the zeros of long distance and without Brazil's 55. */
export function phoneDigits(masked: string): string {
  const digits = masked.replace(/\D/g, '').replace(/^0+/, '')
  // Twelve digits are more than a Brazilian number has; ten or eleven may begin with area code 55.
  const international = masked.trim().startsWith('+55') || digits.length >= 12
  return international && digits.startsWith('55') ? digits.slice(2).replace(/^0+/, '') : digits
}
