import * as z from 'zod'

/** Text that may be missing, be it as `null`, as nothing or as something else. */
export const optionalText = z
  .string()
  .nullish()
  .catch(undefined)
  .transform((value) => (value === null || value === '' ? undefined : value))
