import type { Call } from '@cristal/dialogue'
import { BillingError } from '@cristal/financial'
import { afterEach, beforeEach } from 'vitest'

import { sienge, type Sienge } from '../src/index.ts'
import { startUpstream, type Upstream } from './upstream.ts'

export const credentials = { user: 'chatbot', password: 'segrêdo' }

/** A fresh upstream for each test of the file, and SIENGE's ports bound to it. */
export function against(): { readonly upstream: Upstream; readonly ports: Sienge } {
  let upstream: Upstream | undefined
  beforeEach(async () => {
    upstream = await startUpstream()
  })
  afterEach(() => upstream?.close())
  const current = (): Upstream => {
    if (upstream === undefined) throw new Error('The upstream runs inside tests only.')
    return upstream
  }
  return {
    get upstream() {
      return current()
    },
    get ports() {
      return sienge({ connection: { url: current().url, ...credentials } })
    },
  }
}

export function call(signal: AbortSignal = new AbortController().signal): Call {
  return { organisation: 'horizonte', key: 'conversation/1#effect-2', signal }
}

/** What a promise rejects with, which must be the ports' own error. */
export async function failure(promise: Promise<unknown>): Promise<BillingError> {
  const error = await promise.then(
    () => new Error('It did not fail.'),
    (reason: unknown) => reason,
  )
  if (error instanceof BillingError) return error
  throw error
}
