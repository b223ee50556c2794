import { back4app, type Back4appConnection, type Back4appOptions } from '@cristal/back4app'
import type { BillingFault, InstallmentsUnderTest } from '@cristal/financial/testing'
import type { FaultInput, Sandbox } from '@cristal/sandbox'

/** Which request meets the faults: the function's to SIENGE, or ours to the function. */
export type Hop = 'sienge' | 'back4app'

/** The port over a connection, before a world in which things can be made to go wrong. */
export function underTest(
  world: Sandbox,
  connection: Back4appConnection,
  hop: Hop,
  transport: NonNullable<Back4appOptions['transport']> = 'body',
): InstallmentsUnderTest {
  let closed = false
  const close = async (): Promise<void> => {
    if (!closed) await world.close()
    closed = true
  }
  return {
    installments: back4app({ connection, transport }),
    fail: (fault) =>
      fault === 'unreachable'
        ? close()
        : world.faults.add({ upstream: hop, route: '*', times: 99, ...faults[fault] }),
    close,
  }
}

const faults: Readonly<Record<Exclude<BillingFault, 'unreachable'>, FaultInput>> = {
  overloaded: { status: 429 },
  unauthorized: { status: 403 },
  garbled: { status: 200, body: '<html>', after: true },
  answerLost: { reset: true, after: true },
}
