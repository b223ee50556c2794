import { reading, type WorkPolicy } from '@cristal/dialogue'
import type { Json } from '@cristal/engine'

/** The policy of a piece of work, as its row keeps it; that of a read where a field is missing. */
export function policyOf(policy: Json): WorkPolicy {
  if (typeof policy !== 'object' || policy === null || Array.isArray(policy)) return reading
  const { timeout, attempts, idempotent, moment } = policy as Partial<Record<keyof WorkPolicy, Json>>
  return {
    timeout: typeof timeout === 'number' ? timeout : reading.timeout,
    attempts: typeof attempts === 'number' ? attempts : reading.attempts,
    idempotent: typeof idempotent === 'boolean' ? idempotent : reading.idempotent,
    ...(typeof moment === 'string' || moment === null ? { moment } : {}),
  }
}
