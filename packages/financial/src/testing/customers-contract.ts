import { portCall, type TestRunner } from '@cristal/dialogue/testing'

import type { Customers } from '../ports/billing.ts'
import { readFailures } from './billing-fault.ts'
import { caio, ipe, jatoba, marina } from './contract-data.ts'
import { portSuite } from './port-suite.ts'
import type { Setup, SystemUnderTest } from './setup.ts'

export interface CustomersUnderTest extends SystemUnderTest {
  readonly customers: Customers
}

/** What every adapter of `Customers` promises, as tests; see `billingContract`. */
export function customersContract(runner: TestRunner, name: string, setup: Setup<CustomersUnderTest>): void {
  runner.describe(`${name}: customers`, () => {
    const { expect, test, failing } = portSuite(runner, setup)

    test('finds a person by CPF, with the phone as digits', async ({ customers }) => {
      expect(await customers.findByDocument(marina.document, portCall())).toEqual(marina)
    })

    test('finds a company by CNPJ, in digits or with letters', async ({ customers }) => {
      expect(await customers.findByDocument(jatoba.document, portCall())).toEqual(jatoba)
      expect(await customers.findByDocument(ipe.document, portCall())).toEqual(ipe)
    })

    test('leaves out an e-mail address and a phone that are not registered', async ({ customers }) => {
      expect(
        Object.keys({ ...(await customers.findByDocument(ipe.document, portCall())) }).includes('email'),
      ).toEqual(false)
      expect(
        Object.keys({ ...(await customers.findByDocument(caio.document, portCall())) }).includes('phone'),
      ).toEqual(false)
    })

    test('finds nobody by a document that no customer has', async ({ customers }) => {
      expect(await customers.findByDocument('39053344705', portCall())).toEqual(undefined)
      expect(await customers.findByDocument('45723174000110', portCall())).toEqual(undefined)
    })

    failing(({ customers }, at) => customers.findByDocument(marina.document, at), readFailures)
  })
}
