import { describe, expect, it } from 'vitest'

import { against, call, failure } from '../test/against.ts'
import { recorded } from '../test/upstream.ts'

const test = against()
const route = 'GET /accounts-receivable/receivable-bills'
const categories = (id: number) => `GET /accounts-receivable/${id}/budget-categories`
const ids = (costCenters: readonly string[] = []) => test.ports.statements.bills('57', costCenters, call())

function lists(count: number | undefined, ...bills: readonly object[]): void {
  const metadata = count === undefined ? {} : { resultSetMetadata: { count, offset: 0, limit: 200 } }
  test.upstream.on(route, { body: JSON.stringify({ ...metadata, results: bills }) })
}

describe('the bills of a customer, by id', () => {
  it('are those of the cost centre, asked for bill by bill', async () => {
    lists(2, { receivableBillId: 11045, documentId: 'CT' }, { receivableBillId: 11046, documentId: 'CT' })
    test.upstream.on(categories(11045), recorded('budget-categories'))
    test.upstream.on(categories(11046), { body: '{"results":[{"costCenterId":9}]}' })
    expect(await ids(['8'])).toEqual(['11045'])
    expect(test.upstream.seen.map((seen) => seen.route).toSorted()).toEqual([
      categories(11045),
      categories(11046),
      route,
    ])
    expect(test.upstream.seen[0]?.query).toEqual({ customerId: '57', limit: '200', offset: '0' })
  })

  it('are all of them, and no cost centre is asked for, where none is named', async () => {
    lists(2, { receivableBillId: 11045 }, { receivableBillId: '11046' })
    expect(await ids()).toEqual(['11045', '11046'])
    expect(test.upstream.seen).toHaveLength(1)
  })

  it('need no further question where the list says the cost centre itself', async () => {
    lists(2, { receivableBillId: 11045, costCenterId: 8 }, { receivableBillId: 11046, costCenterId: '9' })
    expect(await ids(['8', '12'])).toEqual(['11045'])
    expect(test.upstream.seen).toHaveLength(1)
  })

  it('leave out one that SIENGE cannot place, and fail where it may not say', async () => {
    lists(1, { receivableBillId: 11045 })
    test.upstream.on(categories(11045), { status: 404 })
    expect(await ids(['8'])).toEqual([])
    test.upstream.on(categories(11045), { status: 403 })
    expect((await failure(ids(['8']))).reason).toBe('unauthorized')
  })

  it('come page by page, each once', async () => {
    // Every page is the same one here: what differs is where it is asked to begin.
    lists(4, { receivableBillId: 1 }, { receivableBillId: 2 })
    expect(await ids()).toEqual(['1', '2'])
    expect(test.upstream.seen.map(({ query }) => query['offset'])).toEqual(['0', '2'])
  })

  it('end with a page that is not full where SIENGE does not count', async () => {
    lists(undefined, { receivableBillId: 1 })
    expect(await ids()).toEqual(['1'])
    expect(test.upstream.seen).toHaveLength(1)
  })

  it('end with an empty page, whatever the count says, and are none for a 404', async () => {
    lists(9)
    expect(await ids()).toEqual([])
    test.upstream.on(route, { status: 404 })
    expect(await ids(['8'])).toEqual([])
    expect(test.upstream.seen).toHaveLength(2)
  })

  it('are given up where the pages have no end', async () => {
    lists(1_000_000, { receivableBillId: 1 })
    const error = await failure(ids())
    expect([error.reason, error.message]).toEqual([
      'unexpectedResponse',
      `${route}: SIENGE gives page after page without an end.`,
    ])
  })
})
