import * as z from 'zod'

const raw = z
  .union([z.string(), z.number()], 'expected text or a number')
  .transform((value) => `${value}`.trim())

/** Text or a number that must be there: ids come as either. */
export const text = raw.refine((value) => value !== '', 'expected more than an empty text')

/** Text that may be missing: `null` and the empty text mean absent. */
export const optionalText = raw
  .nullish()
  .transform((value) => (value === '' || value === null ? undefined : value))
