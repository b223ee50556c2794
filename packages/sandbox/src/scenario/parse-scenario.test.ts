import { isValidCnpj, isValidCpf } from '@brazilian-utils/brazilian-utils'
import { describe, expect, it } from 'vitest'
import { written } from '../../test/open.ts'
import { parseFaults, parseScenario } from './parse-scenario.ts'
import { ScenarioError } from './problem.ts'

const documented = {
  now: '2026-11-21T09:00:00-03:00',
  organisation: {
    name: 'Construtora Horizonte',
    costCenterId: 8,
    contracted: ['negociar'],
    mailbox: 'atendimento@horizonte.exemplo',
  },
  sienge: {
    tenant: 'horizonte',
    shape: { billsReceivable: 'array', costCenterId: true, digitableNumber: 47 },
    customers: [
      {
        id: 57,
        personType: 'F',
        name: 'Marina Lopes Prado',
        cpf: '52998224725',
        email: 'marina@exemplo.com.br',
        phones: [{ type: 'CE', number: '(48) 99999-4821', main: true }],
      },
    ],
    bills: [
      {
        billReceivableId: 11045,
        customerId: 57,
        costCenterId: 8,
        installments: [
          {
            installmentId: 3,
            dueDate: '2026-10-10',
            originalValue: 1250,
            currentBalance: 1287.5,
            generatedBillet: true,
          },
        ],
      },
    ],
  },
  billing: { route: 'auto' },
  understanding: { provider: 'embedded' },
  desk: { online: true },
  channel: 'web',
  hours: null,
  faults: [{ upstream: 'sienge', route: 'GET /customers', times: 2, status: 503 }],
}

describe('a scenario that is right', () => {
  it('is taken as it is documented', () => {
    expect(parseScenario(documented)).toMatchObject(documented)
  })

  it('needs no more than a time and a SIENGE', () => {
    expect(parseScenario({ now: documented.now, sienge: {} })).toMatchObject({
      organisation: { contracted: [] },
      sienge: { customers: [], bills: [], shape: documented.sienge.shape, latency: 'none' },
      billing: { route: 'auto' },
      understanding: { provider: 'embedded' },
      desk: { online: true },
      channel: 'web',
      hours: null,
      faults: [],
    })
  })

  it('may know the contact, in fields of any name', () => {
    const contact = {
      name: 'Marina',
      customerId: 57,
      lastLogin: '2026-11-21T08:00:00-03:00',
      introduced: true,
    }
    expect(parseScenario({ ...documented, contact }).contact).toEqual({ ...contact, customerId: '57' })
  })

  it('may write documents with their masks', () => {
    const [customer] = documented.sienge.customers
    const sienge = { customers: [{ ...customer, cpf: '529.982.247-25' }] }
    expect(parseScenario({ now: documented.now, sienge }).sienge.customers[0]?.cpf).toBe('52998224725')
  })

  it('is shipped as an example, with documents that pass their check digits', () => {
    const { customers, bills } = parseScenario(written()).sienge
    for (const { cpf, cnpj } of customers) {
      expect(cpf === undefined ? isValidCnpj(cnpj ?? '', { version: 2 }) : isValidCpf(cpf)).toBe(true)
    }
    expect(bills.map(({ installments }) => installments.length)).toContain(180)
  })
})

describe('a scenario that is wrong', () => {
  it('names each wrong field, what stands there and what is expected', () => {
    const [customer] = documented.sienge.customers
    const sienge = {
      customers: [{ ...customer, id: '57', personType: 'X' }],
      bills: [
        { billReceivableId: 1, customerId: 57, installments: [{ installmentId: 0, dueDate: '2026-02-30' }] },
      ],
    }
    expect(problems({ now: 'tomorrow', sienge, channel: 'watsapp' })).toEqual([
      'now: found "tomorrow"; expected a time with its offset, such as "2026-11-21T09:00:00-03:00"',
      'sienge.customers[0].id: found "57"; expected a whole number from 1 on',
      'sienge.customers[0].personType: found "X"; expected "F" or "J"',
      'sienge.bills[0].installments[0].installmentId: found 0; expected a whole number from 1 on',
      'sienge.bills[0].installments[0].dueDate: found "2026-02-30"; expected a date such as "2026-11-10"',
      'sienge.bills[0].installments[0].originalValue: found nothing; expected reais, as a number such as 1287.5',
      'sienge.bills[0].installments[0].currentBalance: found nothing; expected reais, as a number such as 1287.5',
      'channel: found "watsapp"; expected "web" or "whatsapp" or "sms" (did you mean "whatsapp"?)',
    ])
  })

  it('is named a whole when it is no object', () => {
    expect(problems([])).toEqual(['(all): found a list of 0; expected an object'])
    expect(problems({ now: documented.now })).toEqual(['sienge: found nothing; expected an object'])
  })

  it('knows names that are nearly right, at any depth', () => {
    const [customer] = documented.sienge.customers
    const sienge = {
      shap: { billsReceivable: 'object' },
      shape: { billReceivable: 'object' },
      customers: [{ ...customer, e_mail: 'a@b.c', phones: [{ number: '1', Main: true }], hobby: 'chess' }],
    }
    expect(problems({ now: documented.now, sienge, fault: [], custom: 1 })).toEqual([
      'sienge.shape.billReceivable: found an unknown field; expected "billsReceivable" (did you mean that?)',
      'sienge.customers[0].phones[0].Main: found an unknown field; expected "main" (did you mean that?)',
      'fault: found an unknown field; expected "faults" (did you mean that?)',
    ])
  })

  it('shows no personal data', () => {
    const customer = {
      id: 57,
      name: 7,
      cpf: 52998224725,
      cnpj: '123',
      email: 3,
      phones: [{ number: 48999994821 }],
    }
    const message = messageOf({ now: documented.now, sienge: { customers: [customer] } })
    expect(message).toContain('sienge.customers[0].cpf: found a number; expected a CPF: 11 digits')
    expect(message).toContain('sienge.customers[0].cnpj: found a text of 3 characters')
    expect(message).not.toMatch(/52998224725|48999994821|123;/)
  })

  it('has bills of nobody, or ids twice', () => {
    const installment = { installmentId: 1, dueDate: '2026-11-10', originalValue: 1, currentBalance: 1 }
    const bill = {
      billReceivableId: 1,
      customerId: 57,
      holders: [58],
      installments: [installment, installment],
    }
    const customer = { id: 57, name: 'A' }
    expect(
      problems({ now: documented.now, sienge: { customers: [customer, customer], bills: [bill, bill] } }),
    ).toEqual([
      'sienge.customers[1].id: found 57; expected an id that is not used twice',
      'sienge.bills[1].billReceivableId: found 1; expected an id that is not used twice',
      'sienge.bills[0].holders[0]: found 58; expected the id of a customer of this scenario',
      'sienge.bills[0].installments[1].installmentId: found 1; expected an id that is not used twice',
      'sienge.bills[1].holders[0]: found 58; expected the id of a customer of this scenario',
      'sienge.bills[1].installments[1].installmentId: found 1; expected an id that is not used twice',
    ])
  })

  it('has faults that do nothing, or happen nowhere', () => {
    const faults = [
      { route: '*' },
      { route: 'GET /costumers', status: 500 },
      { route: '/nowhere/at/all', status: 500 },
    ]
    const found = problems({ ...documented, faults })
    expect(found[0]).toBe(
      'faults[0]: found a fault that does nothing; expected one of status, body, delayMs, reset, truncate',
    )
    expect(found[1]).toBe(
      'faults[1].route: found "GET /costumers"; expected "GET /customers" (did you mean that?)',
    )
    expect(found[2]).toMatch(
      /^faults\[2\]\.route: found "\/nowhere\/at\/all"; expected one of GET \/customers, /,
    )
    expect(() => parseFaults({ status: 99 })).toThrow('status: found 99; expected')
  })
})

function messageOf(json: unknown): string {
  try {
    parseScenario(json)
  } catch (error) {
    if (error instanceof ScenarioError) return error.message
    throw error
  }
  return ''
}

function problems(json: unknown): string[] {
  return messageOf(json)
    .split('\n')
    .slice(1)
    .map((line) => line.trim())
}
