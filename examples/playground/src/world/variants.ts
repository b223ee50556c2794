import type { Scenario } from '@cristal/sandbox'

/** Another world made from the same file. */
export interface Variant {
  /** The page has words for it. */
  readonly id: 'returning' | 'down' | 'evening' | 'sms'
  readonly change: (scenario: Scenario) => Scenario
}

/** What can be shown of any scenario besides itself. */
export const variants: readonly Variant[] = [
  { id: 'returning', change: (scenario) => ({ ...scenario, contact: knownCustomer(scenario) }) },
  { id: 'down', change: (scenario) => ({ ...scenario, faults: [down, ...scenario.faults] }) },
  {
    id: 'evening',
    change: (scenario) => ({ ...scenario, now: scenario.now.replace(/T\d\d:\d\d/, 'T21:40') }),
  },
  { id: 'sms', change: (scenario) => ({ ...scenario, channel: 'sms' }) },
]

const down = { upstream: 'sienge', route: '*', times: 1_000_000, reset: true } as const

/** Who was here a minute ago, and is still logged in. */
function knownCustomer({ sienge, now }: Scenario): NonNullable<Scenario['contact']> {
  const [customer] = sienge.customers
  if (customer === undefined) return { introduced: true }
  const { id, name, email } = customer
  return {
    introduced: true,
    customerId: String(id),
    name,
    ...(typeof email === 'string' && { email }),
    lastLogin: now,
    lastUse: now,
  }
}
