import { describe, expect, it } from 'vitest'

import { against, call, failure } from '../test/against.ts'
import { recorded } from '../test/upstream.ts'

const test = against()
const find = (document: string) => test.ports.customers.findByDocument(document, call())

function answers(...results: readonly Record<string, unknown>[]): void {
  test.upstream.on('GET /customers', { body: JSON.stringify({ results }) })
}

describe('finding a customer', () => {
  it('finds a person by CPF, with the main phone as digits', async () => {
    test.upstream.on('GET /customers', recorded('customers-person'))
    expect(await find('52998224725')).toStrictEqual({
      id: '57',
      name: 'Marina Lopes Prado',
      document: '52998224725',
      email: 'marina.prado@exemplo.com.br',
      phone: '48999994821',
    })
    expect(test.upstream.seen[0]).toMatchObject({ route: 'GET /customers', query: { cpf: '52998224725' } })
  })

  it('finds a company by a numeric CNPJ, whatever its mask, without the e-mail and phone it lacks', async () => {
    test.upstream.on('GET /customers', recorded('customers-companies'))
    expect(await find('11222333000181')).toStrictEqual({
      id: '61',
      name: 'Ipê Materiais Ltda',
      document: '11222333000181',
    })
    expect(test.upstream.seen[0]?.query).toEqual({ cnpj: '11222333000181' })
  })

  it('finds a company by a CNPJ with letters, in either case', async () => {
    test.upstream.on('GET /customers', recorded('customers-companies'))
    expect(await find('12abc34501de35')).toMatchObject({
      id: '62',
      document: '12ABC34501DE35',
      phone: '4833221177',
    })
    expect(test.upstream.seen[0]?.query).toEqual({ cnpj: '12ABC34501DE35' })
  })

  it('takes nobody when SIENGE ignored the filter and answered others', async () => {
    test.upstream.on('GET /customers', recorded('customers-person'))
    expect(await find('11144477735')).toBeUndefined()
  })

  it('does not take a first page of others for an answer', async () => {
    const results = [{ id: 1, name: 'Um', cpf: '11144477735' }]
    const body = JSON.stringify({ resultSetMetadata: { count: 205, offset: 0, limit: 1 }, results })
    test.upstream.on('GET /customers', { body })
    expect((await failure(find('52998224725'))).message).toContain('ignored the document')
    expect(await find('11144477735')).toMatchObject({ id: '1' })
  })

  it('takes the one that matches when several come', async () => {
    answers({ id: 1, name: 'Um', cpf: '11144477735' }, { id: 2, name: 'Dois', cpf: '529.982.247-25' })
    expect(await find('52998224725')).toMatchObject({ id: '2' })
  })

  it('bears a CPF kept as a number, its leading zeros lost', async () => {
    answers({ id: 3, name: 'Três', cpf: 191 })
    expect(await find('00000000191')).toMatchObject({ id: '3', document: '00000000191' })
  })

  it('finds nobody in an empty answer, and nobody in a 404', async () => {
    test.upstream.on('GET /customers', recorded('nothing'))
    expect(await find('52998224725')).toBeUndefined()
    test.upstream.on('GET /customers', { status: 404, body: '<html>' })
    expect(await find('52998224725')).toBeUndefined()
  })

  it('refuses what is no document without asking, and does not repeat it', async () => {
    const error = await failure(find('5299822472'))
    expect(error.reason).toBe('refused')
    expect(error.message).toContain('11 characters (CPF) or 14 (CNPJ); this one has 10')
    expect(error.message).not.toContain('5299822472')
    expect(test.upstream.seen).toEqual([])
  })

  it('takes an answer without results for none of the contract, not for nobody', async () => {
    test.upstream.on('GET /customers', { body: '{"status":500}' })
    expect((await failure(find('52998224725'))).reason).toBe('unexpectedResponse')
  })
})
