// @ts-check
/**
 * The cloud function `installments`: what of one bill falls due in a stretch of time, asked of SIENGE.
 *
 * This one file is all there is to deploy (Node 18 or newer, no dependencies).
 *
 * A parameter that is missing or wrong throws 142; a failure of SIENGE throws 141, whose message is data:
 * `{"reason":"overloaded","retryAfter":60000}`.
 */

/** @typedef {'unavailable' | 'overloaded' | 'timedOut' | 'unauthorized' | 'refused' | 'tooLarge' | 'unexpectedResponse'} Reason */
/** @typedef {Readonly<Record<string, unknown>>} Fields */

/** Environment variables of these names come first; where an app has none, this is the place to change. */
const settings = {
  /** The tenants that may be asked for, such as `minhaconstrutora, outra`. Empty: any. */
  SIENGE_DOMAINS: '',
  /** How long SIENGE may take, in milliseconds. */
  SIENGE_TIMEOUT_MS: '20000',
  SIENGE_URL: 'https://api.sienge.com.br',
}

/** Some hundred times a contract of 180 installments. */
const largestAnswer = 16 * 1024 * 1024

/** The receipts by which money came in; all others replace, cancel or renegotiate. */
const cash = new Set(['recebimento', 'abatimento de adiantamento'])

Parse.Cloud.define('installments', async ({ params, headers }) => {
  const given = { ...params }
  // Parse writes what a function was given into its log, whether it succeeds or not.
  if ('token' in params) params['token'] = '***'
  const asked = checked(given)
  const statement = await statementOf(asked, requestId(headers))
  return (
    installmentsOf(statement, asked.billReceivableId)
      .filter(({ dueDate }) => asked.afterDate <= dueDate && dueDate <= asked.beforeDate)
      // oxlint-disable-next-line unicorn/no-array-sort -- Node 18 has no toSorted, and this array is nobody else's
      .sort(
        (a, b) =>
          Number(a.dueDate > b.dueDate) - Number(a.dueDate < b.dueDate) || a.installmentId - b.installmentId,
      )
      .map((each) => ({ ...each, dueDate: each.dueDate.replace(/^(\d+)-(\d+)-(\d+)$/, '$3-$2-$1') }))
  )
})

/** @param {Fields} params */
function checked(params) {
  const asked = {
    customerId: text(params, 'customerId', /^\d{1,15}$/, 'a number'),
    billReceivableId: text(params, 'billReceivableId', /^\d{1,15}$/, 'a number'),
    domain: text(params, 'domain', /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i, 'a subdomain and nothing more'),
    // What is not encoded in a query loses its plus signs.
    token: text(params, 'token', /^(Basic )?[\w+/ -]{1,1000}={0,2}$/i, 'user:password in base64')
      .replace(/^Basic /i, '')
      .replace(/ /g, '+'),
    afterDate: date(params, 'afterDate'),
    beforeDate: date(params, 'beforeDate'),
  }
  const allowed = setting('SIENGE_DOMAINS')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  if (allowed.length > 0 && !allowed.includes(asked.domain.toLowerCase()))
    throw invalid('domain', 'one of those in SIENGE_DOMAINS')
  return asked
}

/**
 * @param {Fields} params
 * @param {string} name
 * @param {RegExp} shape
 * @param {string} expected
 */
function text(params, name, shape, expected) {
  const value = params[name]
  if (value === undefined || value === null || value === '')
    throw new Parse.Error(142, `Validation failed. Please specify data for ${name}.`)
  const written = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : ''
  if (!shape.test(written)) throw invalid(name, expected)
  return written
}

/**
 * @param {Fields} params
 * @param {string} name
 * @returns {string} as `YYYY-MM-DD`
 */
function date(params, name) {
  const expected = 'a day such as 2026-11-21 or 21-11-2026'
  const written = text(params, name, /^(\d{4}-\d\d-\d\d|\d\d-\d\d-\d{4})(T.*)?$/, expected).slice(0, 10)
  const iso = written.replace(/^(\d\d)-(\d\d)-(\d{4})$/, '$3-$2-$1')
  const real = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== iso) throw invalid(name, expected)
  return iso
}

/**
 * @param {ReturnType<typeof checked>} asked
 * @param {string | undefined} id
 * @returns {Promise<unknown>} SIENGE's statement, `undefined` when it knows no such customer or bill
 */
async function statementOf({ domain, token, customerId, billReceivableId }, id) {
  const base = setting('SIENGE_URL').replace(/\/+$/, '')
  const query = `customerId=${customerId}&billReceivableId=${billReceivableId}`
  const url = `${base}/${domain}/public/api/v1/customer-financial-statements?${query}`
  const headers = { accept: 'application/json', authorization: `Basic ${token}` }
  const signal = AbortSignal.timeout(Number(setting('SIENGE_TIMEOUT_MS')))
  try {
    // A redirect would carry the credentials to another address.
    const response = await fetch(url, {
      headers: id === undefined ? headers : { ...headers, 'x-request-id': id },
      redirect: 'manual',
      signal,
    })
    if (!response.ok) {
      await response.body?.cancel()
      if (response.status === 404) return undefined
      throw refusal(response)
    }
    return parsed(await bounded(response))
  } catch (error) {
    if (error instanceof Parse.Error) throw error
    throw failed(signal.aborted ? 'timedOut' : 'unavailable')
  }
}

/** @param {Response} response */
function refusal({ status, headers }) {
  if (status === 401 || status === 403) return failed('unauthorized')
  if (status === 429) return failed('overloaded', Number(headers.get('retry-after') ?? Number.NaN) * 1000)
  if (status === 408 || status >= 500) return failed('unavailable')
  return failed(status >= 400 ? 'refused' : 'unexpectedResponse')
}

/** @param {Response} response */
async function bounded(response) {
  const decoder = new TextDecoder()
  let size = 0
  let body = ''
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > largestAnswer) throw failed('tooLarge')
    body += decoder.decode(chunk, { stream: true })
  }
  return body + decoder.decode()
}

/** @param {string} body */
function parsed(body) {
  try {
    return JSON.parse(body)
  } catch {
    throw failed('unexpectedResponse')
  }
}

/**
 * The installments of one bill: SIENGE ignores filters that it does not know, gives bills in an array or bare, and
 * may repeat a bill that several people hold.
 *
 * @param {unknown} statement
 * @param {string} billId
 */
function installmentsOf(statement, billId) {
  if (statement === undefined) return []
  const found = list(fields(statement)['results'])
    .flatMap((entry) => list(fields(entry)['billsReceivable']))
    .filter((bill) => String(fields(bill)['billReceivableId']) === billId)
    .flatMap((bill) => list(fields(bill)['installments']))
    .map((each) => installment(billId, fields(each)))
  return [...new Map(found.map((each) => [each.installmentId, each])).values()]
}

/**
 * @param {string} billId
 * @param {Fields} wire
 */
function installment(billId, wire) {
  const dueDate = String(wire['dueDate']).slice(0, 10)
  if (!/^\d{4}-\d\d-\d\d$/.test(dueDate) || !/^\d+$/.test(String(wire['installmentId'])))
    throw failed('unexpectedResponse')
  const currentBalance = money(wire['currentBalance'])
  const receipts = list(wire['receipts']).map((receipt) => String(fields(receipt)['receiptType']).trim())
  const received = receipts.some((type) => cash.has(type.toLowerCase()))
  return {
    installmentId: Number(wire['installmentId']),
    billReceivableId: Number(billId),
    installmentNumber: wire['installmentNumber'] ?? null,
    conditionType: wire['conditionType'] ?? wire['conditionTypeId'] ?? null,
    dueDate,
    originalValue: money(wire['originalValue']),
    currentBalance,
    generatedBillet: [wire['generatedBillet'], wire['generatedTicket'], wire['generatedBoleto']].includes(
      true,
    ),
    /** Something was received in cash: with a balance left, a partial payment. */
    received,
    /** Settled without money: renegotiated, cancelled, replaced. */
    writtenOff: currentBalance === 0 && receipts.length > 0 && !received,
  }
}

/** @param {unknown} value */
function money(value) {
  const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof amount !== 'number' || !Number.isFinite(amount)) throw failed('unexpectedResponse')
  return Math.round(amount * 100) / 100 + 0
}

/**
 * @param {unknown} value
 * @returns {readonly unknown[]}
 */
function list(value) {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/**
 * @param {unknown} value
 * @returns {Fields}
 */
function fields(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw failed('unexpectedResponse')
  return /** @type {Fields} */ (value)
}

/** @param {keyof typeof settings} name */
function setting(name) {
  return process.env[name] ?? settings[name]
}

/** @param {Fields} headers */
function requestId(headers) {
  const id = headers['x-request-id']
  return typeof id === 'string' && /^[\x21-\x7e]{1,200}$/.test(id) ? id : undefined
}

/**
 * @param {string} name
 * @param {string} expected
 */
function invalid(name, expected) {
  return new Parse.Error(142, `Validation failed. Invalid value for ${name}: expected ${expected}.`)
}

/**
 * @param {Reason} reason
 * @param {number} [retryAfter] in milliseconds
 */
function failed(reason, retryAfter) {
  return new Parse.Error(141, JSON.stringify({ reason, ...(Number.isFinite(retryAfter) && { retryAfter }) }))
}
