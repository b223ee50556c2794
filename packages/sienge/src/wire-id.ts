import { BillingError } from '@cristal/financial'

/** An id as SIENGE's orders want it. Throws for one that is no number: nothing is asked for by it. */
export function wireId(route: string, id: string): number {
  if (/^\d{1,15}$/.test(id)) return Number(id)
  throw new BillingError('refused', `${route}: ids are numbers in SIENGE; this one is not.`)
}
