import type { LogEntry } from '@cristal/runtime'
import { parseScenario, sandbox } from '@cristal/sandbox'
import { expect, it } from 'vitest'

import { billingCalls } from './billing-calls.ts'
import { failureOf } from './failure-of.ts'
import { httpFaults, mailFaults } from './fault.ts'
import { leaksIn } from './leaks-in.ts'
import { otherCalls } from './other-calls.ts'
import { pageOf } from './page.ts'
import { playCase } from './play-case.ts'
import { plain } from './scenarios.ts'

const calls = [...billingCalls, ...otherCalls]

it('plays a call that fails, and what comes after it', async () => {
  const played = await playCase(...named('Slips.slip', '401'))
  expect(failureOf(played)).toEqual({ kind: 'permanent', reason: 'unauthorized' })
  expect(played.said.map(({ said }) => said.text)).toContain('financial.delivery.linkRefused')
  expect([played.tries, played.servedAtOnce, played.wrote, played.served]).toEqual([
    1,
    false,
    ['quero a segunda via das atrasadas'],
    true,
  ])
  const row = pageOf([played])
    .split('\n')
    .find((line) => line.startsWith('| 401'))
  expect(row).toBe(
    '| 401 | permanent: `unauthorized` | 1 | `financial.delivery.noEmail` `financial.delivery.linkRefused` `financial.installments.another` | `financial.installments.another.askingAnother` | “quero a segunda via das atrasadas” |',
  )
})

it('plays an outage, and its end', async () => {
  const played = await playCase(...named('Mailbox.send', 'connection refused'))
  expect(failureOf(played)?.kind).toBe('transient')
  expect([played.tries, played.servedAtOnce, played.served]).toEqual([0, false, true])
})

it('finds people and keys in a log, and not in the made-up name of a talk', async () => {
  await using world = await sandbox(parseScenario(plain))
  const log = (message: string): readonly LogEntry[] => [
    { level: 'warn', event: 'workFailed', conversation: 'x-4821-y', message },
  ]
  expect(leaksIn(log('GET /customers: SIENGE answered 503.'), world)).toEqual([])
  expect(leaksIn(log('cpf=529.982.247-25, Marina'), world)).toEqual(['a name', 'a document'])
  expect(leaksIn(log(`Meu boleto não chegou ${world.smtp.password}`), world)).toEqual([
    'what was written',
    'a key',
  ])
})

function named(name: string, fault: string): Parameters<typeof playCase> {
  const call = calls.find((each) => each.name === name)
  const strikes = [...httpFaults, ...mailFaults].find((each) => each.name === fault)
  if (call === undefined || strikes === undefined) throw new TypeError(`There is no ${name}, ${fault}.`)
  return [call, strikes]
}
