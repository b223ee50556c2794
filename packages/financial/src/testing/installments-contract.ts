import { portCall, type TestRunner } from '@cristal/dialogue/testing'

import type { Installment, Installments } from '../ports/billing.ts'
import { readFailures } from './billing-fault.ts'
import { intermediate, jatoba, marina, open, paid, partial, writtenOff } from './contract-data.ts'
import { portSuite } from './port-suite.ts'
import type { Setup, SystemUnderTest } from './setup.ts'

export interface InstallmentsUnderTest extends SystemUnderTest {
  readonly installments: Installments
}

/**
 * What every adapter of `Installments` promises, as tests: that it tells of an installment exactly what the whole
 * statement tells of it. `setup` runs before each test and brings up a billing system that holds the given data.
 *
 * @example
 * ```ts
 * import { describe, expect, it } from 'vitest'
 *
 * installmentsContract({ describe, it, expect }, 'my function', async (data) => {
 *   const server = await startServer(data)
 *   return { installments: myInstallments(server.url), fail: server.fail, close: server.close }
 * })
 * ```
 */
export function installmentsContract(
  runner: TestRunner,
  name: string,
  setup: Setup<InstallmentsUnderTest>,
): void {
  runner.describe(`${name}: installments of a stretch of time`, () => {
    const { expect, test, failing } = portSuite(runner, setup)
    const whole = { customerId: marina.id, billId: open.billId, from: '2026-09-01', to: '2026-12-31' }

    test('gives what falls due then as a statement tells it, by due date and id', async ({
      installments,
    }) => {
      expect(await installments.within(whole, portCall())).toEqual([paid, partial, open, intermediate])
    })

    test('tells what was settled without money from what was paid', async ({ installments }) => {
      const settled = { ...whole, billId: writtenOff.billId, from: '2026-05-01', to: '2026-05-31' }
      expect(await installments.within(settled, portCall())).toEqual([writtenOff])
    })

    test('includes both its first and its last day, and nothing around them', async ({ installments }) => {
      const within = (from: string, to: string): Promise<readonly Installment[]> =>
        installments.within({ ...whole, from, to }, portCall())
      expect(await within('2026-09-10', '2026-10-10')).toEqual([paid, partial])
      expect(await within('2026-09-11', '2026-10-09')).toEqual([])
      expect(await within('2026-10-10', '2026-10-10')).toEqual([partial])
    })

    test('reaches over the end of a year', async ({ installments }) => {
      const years = { ...whole, from: '2025-12-01', to: '2027-02-28' }
      expect(await installments.within(years, portCall())).toEqual([paid, partial, open, intermediate])
    })

    test('gives a bill to each customer who holds it', async ({ installments }) => {
      expect(await installments.within({ ...whole, customerId: jatoba.id }, portCall())).toEqual([
        paid,
        partial,
        open,
        intermediate,
      ])
    })

    test('gives nothing of a bill of others, of an unknown bill, or to an unknown customer', async ({
      installments,
    }) => {
      const ofOthers = {
        customerId: jatoba.id,
        billId: writtenOff.billId,
        from: '2026-01-01',
        to: '2026-12-31',
      }
      expect(await installments.within(ofOthers, portCall())).toEqual([])
      expect(await installments.within({ ...whole, billId: '999' }, portCall())).toEqual([])
      expect(await installments.within({ ...whole, customerId: '999' }, portCall())).toEqual([])
    })

    failing(({ installments }, at) => installments.within(whole, at), readFailures)
  })
}
