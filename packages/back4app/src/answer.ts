import { BillingError } from '@cristal/financial'
import * as z from 'zod'

import { installmentSchema, type WireInstallment } from './installment.ts'
import { parsedJson } from './parsed-json.ts'

const schema = z.object({ result: z.array(installmentSchema) })

/** What the function answered. The error names fields, never values: they are about people. */
export function answered(body: string): readonly WireInstallment[] {
  const json = parsedJson(body)
  if (json === undefined) {
    // The parser's own error quotes the body, so it is not kept as the cause.
    const what = body.trim() === '' ? 'is empty' : 'is not JSON'
    throw new BillingError('unexpectedResponse', `installments: Back4app's answer ${what}.`)
  }
  const result = schema.safeParse(json)
  if (result.success) return result.data.result
  const wrong = result.error.issues.slice(0, 3).map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new BillingError(
    'unexpectedResponse',
    `installments: Back4app's answer does not fit (${wrong.join('; ')}).`,
  )
}
