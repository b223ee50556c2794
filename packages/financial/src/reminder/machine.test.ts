import { patience } from '@cristal/dialogue'
import { expect, it } from 'vitest'

import { loggedIn, now, talkOf, type TalkOptions } from '../../test/talk.ts'
import { contractData, open } from '../testing/contract-data.ts'
import { memoryBilling } from '../testing/memory-billing.ts'

const offer = 'financial.reminder.offer'

it('is offered after an answer, and a yes is kept with its time', async () => {
  const talk = await reminding()
  expect(talk.keys).toEqual(['financial.answer.paid', offer])
  expect(await talk.tap('sim')).toEqual(['financial.reminder.agreed', 'financial.installments.another'])
  expect(talk.facts).toMatchObject({ reminderConsent: now })
})

it('is not offered again in the same talk after a no, which is kept nowhere', async () => {
  const talk = await reminding()
  expect(await talk.tap('nao')).toEqual(['financial.installments.another'])
  expect(await talk.write('setembro')).toEqual(['financial.answer.paid', 'financial.installments.another'])
  expect(talk.facts).not.toHaveProperty('reminderConsent')
})

it('is offered after the due day too', async () => {
  const talk = await reminding({ intent: 'vencimento' })
  expect(talk.keys).toEqual(['financial.dueDay.several', offer])
  await talk.tap('sim')
  expect(talk.output).toEqual({ outcome: 'served', more: true })
})

it.each<[string, Partial<TalkOptions>]>([
  ['where the organisation has none', { organisation: { reminders: false } }],
  ['to who agreed before', { contact: { ...loggedIn, reminderConsent: '2026-01-01T09:00:00-03:00' } }],
  [
    'where an earlier answer of this talk had it',
    { story: [{ intent: 'vencimento', outcome: 'served', text: '' }] },
  ],
  ['where nothing is to come', { billing: memoryBilling(contractData) }],
])('is not offered %s', async (_, options) => {
  const talk = await reminding(options)
  expect(talk.keys).toEqual(['financial.answer.paid', 'financial.installments.another'])
})

it('is offered to who asked for something else before', async () => {
  const talk = await reminding({ story: [{ intent: 'atendimento', outcome: 'abandoned', text: 'alguém' }] })
  expect(talk.keys).toContain(offer)
})

it('can be left for other installments, for another subject, and for good', async () => {
  const others = await reminding()
  expect(await others.write('consultar')).toEqual(['financial.installments.askPeriod'])
  expect(await others.write('setembro')).not.toContain(offer)
  const subject = await reminding()
  await subject.write('extrato')
  expect(subject.output).toMatchObject({ outcome: 'digressed', resume: null })
  const gone = await reminding()
  await gone.write('chega')
  expect(gone.output).toEqual({ outcome: 'abandoned' })
  const silent = await reminding({ intent: 'vencimento' })
  await silent.pass(patience)
  expect(silent.output).toEqual({ outcome: 'silent' })
})

it('is still due to who was interrupted before the answer', async () => {
  const talk = await reminding({ request: {} })
  expect(talk.keys).toEqual(['financial.installments.askPeriod'])
  await talk.write('extrato')
  expect(talk.output).toMatchObject({ outcome: 'digressed', resume: { reminded: false } })
  const { resume } = talk.output as { resume: TalkOptions['resume'] }
  const again = await reminding({
    request: {},
    resume: resume ?? null,
    story: [{ intent: 'consultar', outcome: 'digressed', text: '' }],
  })
  await again.write('setembro')
  expect(again.keys).toContain(offer)
})

/** Asks for September where reminders are offered, and December is open. */
function reminding(options: Partial<TalkOptions> = {}) {
  const next = { ...open, installmentId: '4', number: '4/60', dueDate: '2026-12-11' }
  const bills = contractData.bills.map((bill) =>
    bill.id === '11045' ? { ...bill, installments: [...bill.installments, next] } : bill,
  )
  return talkOf({
    intent: 'consultar',
    request: { months: ['2026-09'] },
    billing: memoryBilling({ ...contractData, bills }),
    ...options,
    organisation: { reminders: true, ...options.organisation },
  })
}
