import type { Call } from '@cristal/dialogue'
import * as z from 'zod'

import type { SiengeApi } from './api.ts'
import { optionalText } from './text.ts'

const schema = z.object({ results: z.array(z.object({ costCenterId: optionalText })) })

/** The cost centre of a bill whose statement does not say it. Absent: none is known, or it is split over several. */
export async function costCenterOf(api: SiengeApi, billId: string, call: Call): Promise<string | undefined> {
  const answer = await api.read(
    {
      route: 'GET /accounts-receivable/{receivableBillId}/budget-categories',
      path: `accounts-receivable/${encodeURIComponent(billId)}/budget-categories`,
      none: [404],
      schema,
    },
    call,
  )
  const known = new Set(answer?.results.flatMap(({ costCenterId }) => costCenterId ?? []))
  const [first] = known
  return known.size === 1 ? first : undefined
}
