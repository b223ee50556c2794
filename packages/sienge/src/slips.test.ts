import { describe, expect, it } from 'vitest'

import { against, call, failure } from '../test/against.ts'
import { recorded } from '../test/upstream.ts'

const test = against()
const asked = { billId: '11045', installmentId: '4' }
const slip = () => test.ports.slips.slip(asked, call())

describe('a slip', () => {
  it('is a link and a line, asked for without a slash at the end', async () => {
    test.upstream.on('GET /payment-slip-notification', recorded('slip'))
    expect(await slip()).toStrictEqual({
      link: 'https://minhaconstrutora.sienge.com.br/sienge/visualizar-relatorio?arquivo=9000000001&formato=pdf',
      line: '00190000090234567800300000123174889510000128750',
    })
    expect(test.upstream.seen[0]).toMatchObject({
      route: 'GET /payment-slip-notification',
      query: { billReceivableId: '11045', installmentId: '4' },
    })
  })

  it.each([
    ['44 digits', '00198895100001287500000002345678000000012317'],
    ['a mask', '00190.00009 02345.678003 00000.123174 8 89510000128750'],
  ])('leaves a line with %s as it came', async (_, digitableNumber) => {
    const results = [{ urlReport: 'https://exemplo.com.br/boleto', digitableNumber }]
    test.upstream.on('GET /payment-slip-notification', { body: JSON.stringify({ results }) })
    expect((await slip())?.line).toBe(digitableNumber)
  })

  it('has no line where SIENGE gives none', async () => {
    const body = '{"results":[{"urlReport":"https://exemplo.com.br/boleto","digitableNumber":null}]}'
    test.upstream.on('GET /payment-slip-notification', { body })
    expect(await slip()).toStrictEqual({ link: 'https://exemplo.com.br/boleto' })
  })

  it('is none where SIENGE has no charge to copy', async () => {
    for (const reply of [
      { ...recorded('error-integer-status'), status: 422 },
      { status: 404, body: 'Not Found' },
      recorded('nothing'),
    ]) {
      test.upstream.on('GET /payment-slip-notification', reply)
      expect(await slip()).toBeUndefined()
    }
  })

  it('passes no link on that is not a web address', async () => {
    for (const urlReport of ['javascript:alert(1)', 'boleto.pdf', null, '']) {
      const body = JSON.stringify({ results: [{ urlReport }] })
      test.upstream.on('GET /payment-slip-notification', { body })
      expect((await failure(slip())).message).toContain('results.0.urlReport: expected a web address')
    }
  })
})

describe('mailing a slip', () => {
  const mail = { ...asked, to: 'marina.prado@exemplo.com.br', subject: 'Segunda via', body: 'Olá, Marina.' }
  const send = (more = {}) => test.ports.slips.mail({ ...mail, ...more }, call())

  it('says it in the words of that route', async () => {
    test.upstream.on('POST /payment-slip-notification', { status: 201 })
    await send()
    expect(test.upstream.seen).toHaveLength(1)
    expect(test.upstream.seen[0]?.headers['content-type']).toBe('application/json')
    expect(JSON.parse(test.upstream.seen[0]?.body ?? '')).toEqual({
      receivableBillId: 11045,
      installmentId: 4,
      emailCustomer: 'marina.prado@exemplo.com.br',
      emailTitle: 'Segunda via',
      emailBody: 'Olá, Marina.',
    })
  })

  it.each([
    ['no body', { status: 204 }],
    ['a page', { status: 201, body: '<html>' }],
    ['half a body', { status: 201, body: '{"id": 12345678}', cut: true }],
    ['another status', { status: 200 }],
    ['another status and JSON', { status: 202, body: '{"id": 12345678}' }],
  ])('has left when a success comes with %s', async (_, reply) => {
    test.upstream.on('POST /payment-slip-notification', reply)
    await expect(send()).resolves.toBeUndefined()
  })

  it.each([
    ['a page', { status: 200, body: '<html>' }],
    ['half a body', { status: 200, body: '{"id": 12345678}', cut: true }],
    ['JSON that breaks off', { status: 200, body: '{"id": ' }],
    ['no end', { status: 200, body: `"${'x'.repeat(6 * 1024 * 1024)}"` }],
  ])('may not have left when another success comes with %s', async (_, reply) => {
    test.upstream.on('POST /payment-slip-notification', reply)
    const error = await failure(send())
    expect([error.reason, error.kind]).toEqual(['unknownOutcome', 'unknown'])
    expect(test.upstream.seen).toHaveLength(1)
  })

  it('asks for nothing by an id that is no number', async () => {
    expect((await failure(send({ billId: 'x1' }))).reason).toBe('refused')
    expect(test.upstream.seen).toEqual([])
  })
})
