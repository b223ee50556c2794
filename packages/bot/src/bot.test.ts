import type { Contact } from '@cristal/dialogue'
import { bareTalk } from '@cristal/dialogue/testing'
import { memoryBilling } from '@cristal/financial/testing'
import { expect, it } from 'vitest'

import { ambient, cristal, data, marina, now } from '../test/cristal.ts'
import { steppedTalk } from '../test/stepped-talk.ts'
import { texts } from './bot.ts'

const acquainted: Contact = { introduced: true }

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
  const own = { 'core.menu': 'Diga.' }
  expect(cristal(memoryBilling(data), { texts: own }).texts).toEqual({ ...texts, ...own })
})

it('lets the restart word through while it works, and nothing else', () => {
  const event = { type: 'message.received', at: now, chance: 0 } as const
  expect(cristal().urgent({ ...event, text: ' IniciarChat ' })).toBe(true)
  expect(cristal().urgent({ ...event, text: 'oi' })).toBe(false)
})

/** A fact that is `null` is forgotten. */
function known(facts: object): object {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null))
}
