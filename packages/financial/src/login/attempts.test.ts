import { bind, certain, understandingActors } from '@cristal/dialogue'
import { bareTalk, memoryLimiter } from '@cristal/dialogue/testing'
import { describe, expect, it } from 'vitest'

import { contractData, marina } from '../testing/contract-data.ts'
import { memoryBilling } from '../testing/memory-billing.ts'
import { billingActors } from '../work.ts'
import { loginMachine } from './machine.ts'

const now = '2026-11-21T09:00:00-03:00'
const minute = 60_000

describe('a document that was answered wrongly five times', () => {
  it('takes no more answers, not even right ones, from talks that had found it before', async () => {
    const { prepared } = scene()
    const talks = [await prepared(), await prepared(), await prepared(), await prepared()]
    for (const talk of talks.slice(0, 2)) await talk.write('1111')
    for (const talk of talks.slice(0, 3)) expect(await talk.write('2222')).toEqual(again)

    for (const [index, answer] of ['3333', '4821', '4821', '3333'].entries()) {
      const talk = talks[index]
      expect(await talk?.write(answer)).toEqual(['financial.login.documentBlocked'])
      expect(talk?.output).toEqual({ outcome: 'refused' })
      expect(talk?.facts['customerId']).toBeUndefined()
    }
  })

  it('takes answers again after a quarter of an hour', async () => {
    const { prepared, pass } = scene()
    const [first, second, late] = [await prepared(), await prepared(), await prepared()]
    for (const talk of [first, second]) for (const answer of ['1111', '2222']) await talk.write(answer)
    expect(await late.write('1111')).toEqual(again)
    pass(15 * minute)
    expect(await late.write('4821')).toEqual(['financial.login.identified'])
  })

  it('counts nothing that it did not take', async () => {
    const { prepared, pass } = scene()
    const talks = [await prepared(), await prepared(), await prepared()]
    for (const talk of talks.slice(0, 2)) for (const answer of ['1111', '2222']) await talk.write(answer)
    await talks[2]?.write('1111')
    for (const talk of talks) await talk.write('3333')
    pass(15 * minute)
    expect(await (await prepared()).write('1111')).toEqual(again)
  })
})

describe('what cannot be counted', () => {
  it('is not taken', async () => {
    const { prepared, fail } = scene()
    const talk = await prepared()
    fail()
    expect(await talk.write('4821')).toEqual([])
    expect(talk.output).toMatchObject({ outcome: 'failed' })
  })
})

const again = ['financial.login.digitsWrong', 'financial.login.askDigits']

/** One document, and any number of people who try it. */
function scene() {
  let time = Date.parse(now)
  let broken = false
  const counting = memoryLimiter({ now: () => time })
  const limiter = {
    ...counting,
    async blockedUntil(...call: Parameters<typeof counting.blockedUntil>) {
      if (broken) throw new Error('The store is away.')
      return counting.blockedUntil(...call)
    },
  }
  const { findCustomer, takeAnswer } = billingActors({ ...memoryBilling(contractData), limiter })
  const machine = bind(loginMachine, {
    findCustomer,
    takeAnswer,
    ...understandingActors({ understand: async () => certain('bias') }),
  })
  return {
    pass: (ms: number) => void (time += ms),
    fail: () => void (broken = true),
    prepared: async () => {
      const input = {
        now,
        channel: 'web' as const,
        contact: {},
        organisation,
        known: { document: marina.document },
      }
      return bareTalk(machine, { input })
    },
  }
}

const organisation = {
  id: 'horizonte',
  name: 'Construtora Horizonte',
  costCenters: [],
  sector: { name: 'setor financeiro', contact: '(48) 3333-0000' },
  menu: [],
  contracted: [],
  slipMail: { subject: 'Segunda via', body: 'Segue a segunda via.' },
  disclosure: 'monthAndYear' as const,
  thresholds: { intent: 0.6, leaving: 0.9 },
  timeZone: 'America/Sao_Paulo',
}
