import type { Ambient, Contact, Organisation } from '@cristal/dialogue'
import { bareTalk } from '@cristal/dialogue/testing'
import { memoryBilling } from '@cristal/financial/testing'
import { embeddedUnderstanding } from '@cristal/nlu'
import { expect, it } from 'vitest'

import { steppedTalk } from '../test/stepped-talk.ts'
import { bot, texts } from './bot.ts'

const now = '2026-11-21T09:00:00-03:00'
const acquainted: Contact = { introduced: true }
const marina = {
  id: '57',
  name: 'Marina Lopes Prado',
  document: '52998224725',
  email: 'marina@exemplo.com.br',
  phone: '48999994821',
}
const organisation: Organisation = {
  id: 'horizonte',
  name: 'Construtora Horizonte',
  costCenters: [],
  sector: { name: 'setor financeiro', contact: '(48) 3333-0000' },
  menu: [{ id: 'consultar', title: 'Consultar parcelas' }],
  contracted: [],
  slipMail: { subject: 'Segunda via', body: 'Segue.' },
  disclosure: 'monthAndYear',
  thresholds: { intent: 0.6, leaving: 0.9 },
  timeZone: 'America/Sao_Paulo',
}

const talks: readonly (readonly [name: string, Contact, readonly string[]])[] = [
  ['a first message that asks', {}, ['quero a segunda via das atrasadas', '529.982.247-25', '4821']],
  ['three wrong answers', acquainted, ['segunda via', '52998224725', '1111', '2222', '3333', 'não']],
  ['a login that is paused', { ...acquainted, coolDownUntil: '2026-11-21T09:20:00-03:00' }, ['segunda via']],
  ['nonsense', acquainted, ['xyzzy', 'xyzzy', 'não', 'xyzzy']],
  [
    'another subject in between',
    acquainted,
    ['segunda via', 'quero negociar', 'sim', '52998224725', '4821', 'dezembro', 'sim', 'não', 'tchau'],
  ],
]

// Under XState alone a contact stays as it was given: the talks do without what they learn.
it.each(talks)('says the same in steps as under XState alone: %s', async (_, contact, messages) => {
  const alone = await bareTalk(cristal().machine, { input: ambient(contact) })
  const stepped = await steppedTalk(cristal(), ambient(contact))
  const said: string[] = []
  for (const text of messages) {
    const words = await alone.write(text)
    expect([text, await stepped.write(text)]).toEqual([text, words])
    said.push(...words)
  }
  expect(said.length).toBeGreaterThan(1)
  expect(stepped.contact).toMatchObject(known({ ...contact, ...alone.facts }))
})

it('says that the login is paused, and then asks', async () => {
  const talk = await bareTalk(cristal().machine, {
    input: ambient({ ...acquainted, coolDownUntil: '2026-11-21T09:20:00-03:00' }),
  })
  expect(await talk.write('segunda via')).toEqual(['financial.coolingDown', 'financial.offerPerson'])
})

it('sends what is overdue to the address that is registered', async () => {
  const billing = memoryBilling(data)
  const talk = await bareTalk(cristal(billing).machine, { input: ambient(acquainted) })
  for (const text of ['segunda via das atrasadas', '529.982.247-25', '4821']) await talk.write(text)
  expect(talk.keys).toContain('financial.delivery.mailed')
  expect(billing.mails).toMatchObject([{ to: marina.email, installmentId: '2' }])
})

it('takes words in place of its own, and keeps the rest', () => {
  const { texts: said } = cristal()
  expect(bot({ ...ports(memoryBilling(data)), texts: { 'core.menu': 'Diga.' } }).texts).toEqual({
    ...said,
    'core.menu': 'Diga.',
  })
  expect(said).toEqual(texts)
})

it('lets the restart word through while it works, and nothing else', () => {
  const event = { type: 'message.received', at: now, chance: 0 } as const
  expect(cristal().urgent({ ...event, text: ' IniciarChat ' })).toBe(true)
  expect(cristal().urgent({ ...event, text: 'oi' })).toBe(false)
})

const installment = {
  billId: '1',
  condition: 'PM',
  balance: 100,
  originalValue: 100,
  slip: true,
  received: false,
  writtenOff: false,
}
const data = {
  customers: [marina],
  bills: [
    {
      id: '1',
      holders: ['57'],
      installments: [
        { ...installment, installmentId: '2', number: '2/60', dueDate: '2026-11-10' },
        { ...installment, installmentId: '3', number: '3/60', dueDate: '2026-12-10' },
      ],
    },
  ],
}

function ports(billing: ReturnType<typeof memoryBilling>) {
  const { customers, statements, slips } = billing
  const limiter = { blockedUntil: async () => undefined, fail: async () => undefined }
  return {
    organisations: [organisation],
    understanding: embeddedUnderstanding(),
    customers,
    statements,
    slips,
    limiter,
  }
}

function cristal(billing = memoryBilling(data)) {
  return bot(ports(billing))
}

function ambient(contact: Contact): Ambient {
  return { now, contact, organisation, channel: 'whatsapp' }
}

/** A fact that is `null` is forgotten. */
function known(facts: object): object {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null))
}
