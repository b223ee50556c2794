import type { Back4appConnection } from '@cristal/back4app'
import { contractSuite, type Setup, type TestRunner, type UnderTest } from '@cristal/dialogue/testing'
import type { FaultInput } from '@cristal/sandbox'

import { asker, type Answer, type Asking } from './asking.ts'

/** An app whose function asks the SIENGE of `wireWorld`. */
export interface WireUnderTest extends UnderTest {
  readonly connection: Back4appConnection
  /** Makes SIENGE fail. */
  readonly failSienge: (fault: FaultInput) => void
}

/**
 * How Parse answers over HTTP, down to what is missing from a body: what the client rests on, and what a stand-in must
 * not prettify.
 */
export function parseWire(runner: TestRunner, name: string, setup: Setup<WireUnderTest>): void {
  const window = {
    customerId: 57,
    billReceivableId: 11045,
    afterDate: '2026-10-01',
    beforeDate: '2026-10-31',
  }
  const partial = {
    result: [
      {
        installmentId: 2,
        billReceivableId: 11045,
        installmentNumber: '2/60',
        conditionType: 'PM',
        dueDate: '10-10-2026',
        originalValue: 1250,
        currentBalance: 400.35,
        generatedBillet: true,
        received: true,
        writtenOff: false,
      },
    ],
  }

  runner.describe(`${name}: the wire`, () => {
    const { expect, test } = contractSuite(runner, setup)

    /** Asks with all parameters in the body, but for `changes`, and compares status, type and body. */
    const row = (what: string, expected: Answer, changes: (asking: Usual) => Partial<Asking>): void =>
      test(what, async ({ connection }) => {
        const { domain, token } = connection
        const asking: Usual = {
          path: '/functions/installments',
          query: {},
          body: { ...window, domain, token },
        }
        const answer = await asker(connection)({ ...asking, ...changes(asking) })
        expect(answer).toEqual(expected)
      })

    const ok: Answer = { status: 200, type: 'application/json; charset=utf-8', body: partial }
    const none: Answer = { ...ok, body: { result: [] } }
    const refused: Answer = { ...ok, status: 400 }
    const unauthorized: Answer = { status: 403, type: null, body: { error: 'unauthorized' } }
    const says = (code: number, error: string): Answer => ({ ...refused, body: { code, error } })

    row('takes parameters from the body', ok, () => ({}))
    row('takes parameters from the query, as texts, with an empty body', ok, ({ body }) => ({
      query: body,
      body: '',
    }))
    row('takes parameters from a form', ok, ({ body }) => ({
      body: new URLSearchParams(
        Object.fromEntries(Object.entries(body).map(([key, value]) => [key, `${value}`])),
      ),
    }))
    row('takes the query where both say something', none, () => ({ query: { afterDate: '2026-10-11' } }))
    row('takes JSON whatever its type is said to be', ok, () => ({ type: 'text/plain' }))
    row('takes JSON without a type', ok, () => ({ type: undefined }))
    row('takes a slash at the end', ok, ({ path }) => ({ path: `${path}/` }))
    row('takes days as Brazilians write them', ok, ({ body }) => ({
      body: { ...body, afterDate: '01-10-2026', beforeDate: '31-10-2026' },
    }))
    row('gives an empty list where nothing falls due', none, ({ body }) => ({
      body: { ...body, afterDate: '2020-01-01', beforeDate: '2020-12-31' },
    }))

    row('refuses a wrong REST key', unauthorized, () => ({ keys: { restApiKey: 'wrong' } }))
    row('refuses a wrong application id', unauthorized, () => ({ keys: { applicationId: 'wrong' } }))
    row('refuses missing keys', unauthorized, () => ({ keys: { applicationId: null, restApiKey: null } }))
    row('refuses wrong keys before it looks for the function', unauthorized, () => ({
      path: '/functions/nope',
      keys: { restApiKey: 'wrong' },
    }))
    row('refuses wrong keys whatever is asked for', unauthorized, () => ({
      path: '/nowhere',
      method: 'GET',
      keys: { restApiKey: 'wrong' },
    }))

    row('says that there is no such function', says(141, 'Invalid function: "nope"'), () => ({
      path: '/functions/nope',
    }))
    for (const parameter of ['customerId', 'billReceivableId', 'domain', 'token', 'afterDate', 'beforeDate'])
      row(
        `says what is missing: ${parameter}`,
        says(142, `Validation failed. Please specify data for ${parameter}.`),
        ({ body }) => ({ body: { ...body, [parameter]: undefined } }),
      )
    row(
      'takes no list for a value, such as a repeated name gives',
      says(142, 'Validation failed. Invalid value for customerId: expected a number.'),
      () => ({ query: { customerId: ['57', '57'] } }),
    )

    row('answers a GET with a page', page('GET', '/functions/installments'), () => ({ method: 'GET' }))
    row('answers another path with a page', page('POST', '/nowhere'), () => ({ path: '/nowhere' }))
    row('answers a call of nothing with a page', page('POST', '/functions/'), () => ({ path: '/functions/' }))

    for (const body of ['{"customerId": 57', 'null', '"57"'])
      row(`answers without a code to a body that is no JSON object: ${body}`, unreadable, () => ({ body }))
    row('looks at the body before it looks at the keys', unreadable, () => ({
      body: '{',
      keys: { restApiKey: 'wrong' },
    }))

    const failures: readonly (readonly [FaultInput, object])[] = [
      [{ status: 401 }, { reason: 'unauthorized' }],
      [
        { status: 429, headers: { 'retry-after': '60' } },
        { reason: 'overloaded', retryAfter: 60_000 },
      ],
      [{ status: 429 }, { reason: 'overloaded' }],
      [{ status: 503 }, { reason: 'unavailable' }],
      [{ reset: true }, { reason: 'unavailable' }],
      [{ reset: true, truncate: true }, { reason: 'unavailable' }],
      [{ status: 400 }, { reason: 'refused' }],
      [{ status: 302, headers: { location: '/' } }, { reason: 'unexpectedResponse' }],
      [{ truncate: true }, { reason: 'unexpectedResponse' }],
      [{ body: '' }, { reason: 'unexpectedResponse' }],
    ]
    for (const [fault, reason] of failures)
      test(`says why SIENGE did not serve: ${JSON.stringify(fault)}`, async ({ connection, failSienge }) => {
        failSienge(fault)
        const { domain, token } = connection
        const path = '/functions/installments'
        expect(await asker(connection)({ path, query: {}, body: { ...window, domain, token } })).toEqual(
          says(141, JSON.stringify(reason)),
        )
      })
  })
}

/** A request with nothing out of the way. */
interface Usual extends Asking {
  readonly body: Readonly<Record<string, string | number>>
}

/** The words are those of the JavaScript engine. */
const unreadable: Answer = {
  status: 400,
  type: 'application/json; charset=utf-8',
  body: { error: 'some words' },
}

function page(method: string, path: string): Answer {
  return { status: 404, type: 'text/html; charset=utf-8', body: `Cannot ${method} ${path}` }
}
