import { givenUpCall, portCall } from '@cristal/dialogue/testing'
import { describe, expect, it } from 'vitest'

import { contractData, marina } from './contract-data.ts'
import { billingContract, installmentsContract, memoryBilling } from './index.ts'

billingContract({ describe, it, expect }, 'billing in memory', (data) => {
  const billing = memoryBilling(data)
  return Promise.resolve({ ...billing, mails: () => billing.mails, close: () => {} })
})

installmentsContract({ describe, it, expect }, 'billing in memory', (data) => {
  return Promise.resolve({ ...memoryBilling(data), close: () => {} })
})

describe('billing in memory', () => {
  it('fails as often as it was told, in that order, and then works again', async () => {
    const { customers, fail } = memoryBilling(contractData)
    fail('overloaded', 2)
    fail('unreachable', 1)
    const outcomes: unknown[] = []
    for (let request = 0; request < 4; request += 1) {
      const found = customers.findByDocument(marina.document, portCall())
      outcomes.push(
        await found.then(
          (customer) => customer?.id,
          (error: unknown) => (error instanceof Error && 'reason' in error ? error.reason : error),
        ),
      )
    }
    expect(outcomes).toEqual(['overloaded', 'overloaded', 'unavailable', '57'])
  })

  it('spends no failure on a request that was given up before', async () => {
    const { customers, fail } = memoryBilling(contractData)
    fail('overloaded', 1)
    await expect(customers.findByDocument(marina.document, givenUpCall('late'))).rejects.toBe('late')
    await expect(customers.findByDocument(marina.document, portCall())).rejects.toMatchObject({
      reason: 'overloaded',
    })
  })
})
