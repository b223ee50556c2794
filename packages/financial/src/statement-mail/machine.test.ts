import { expect, it } from 'vitest'

import { loggedIn, talkOf } from '../../test/talk.ts'
import { contractData } from '../testing/contract-data.ts'
import { memoryBilling } from '../testing/memory-billing.ts'

it('sends the statement to the registered address, in the words of the billing system', async () => {
  const billing = memoryBilling(contractData)
  const talk = await talkOf({ intent: 'extrato', billing })
  expect(talk.keys).toEqual(['financial.statement.mailed'])
  expect(talk.said[0]?.values).toEqual({ email: { personal: 'ma•••@exemplo.com.br' } })
  expect(billing.mails).toEqual([{ customerId: '57', to: 'marina.prado@exemplo.com.br' }])
  expect(talk.output).toEqual({ outcome: 'served', more: true })
})

it("sends it in the organisation's own words, where there are some", async () => {
  const billing = memoryBilling(contractData)
  const statementMail = { subject: 'Seu extrato', body: 'Segue.' }
  await talkOf({ intent: 'extrato', billing, organisation: { statementMail } })
  expect(billing.mails).toEqual([
    { customerId: '57', to: 'marina.prado@exemplo.com.br', subject: 'Seu extrato', body: 'Segue.' },
  ])
})

it('names the sector to turn to where no address is registered, whatever the person gave', async () => {
  const billing = memoryBilling(contractData)
  const { email: _, ...contact } = loggedIn
  const talk = await talkOf({
    intent: 'extrato',
    billing,
    contact: { ...contact, givenEmail: 'outra@exemplo.com.br' },
  })
  expect(talk.keys).toEqual(['financial.statement.noEmail'])
  expect(talk.said[0]?.values).toEqual({ sector: 'financeiro', contact: '(48) 3333-0000' })
  expect(billing.mails).toEqual([])
  expect(talk.output).toEqual({ outcome: 'served', more: true })
})

it('says that it did not leave, and orders it again when asked to', async () => {
  const billing = memoryBilling(contractData)
  billing.fail('overloaded', 1)
  const talk = await talkOf({ intent: 'extrato', billing })
  expect(talk.keys).toEqual([
    'financial.statement.mailFailed',
    'financial.temporarilyDown',
    'financial.askRetry',
  ])
  expect(billing.mails).toEqual([])
  expect(await talk.tap('tentar')).toEqual(['financial.statement.mailed'])
  expect(billing.mails).toHaveLength(1)
})

it('says that it may have left, and never orders it again by itself', async () => {
  const billing = memoryBilling(contractData)
  billing.fail('answerLost', 1)
  const talk = await talkOf({ intent: 'extrato', billing })
  expect(talk.keys).toEqual(['financial.statement.mailUnknown'])
  expect(billing.mails).toHaveLength(1)
  expect(talk.output).toEqual({ outcome: 'served', more: true })
})

it('hands over to a person who is wanted in place of another try', async () => {
  const billing = memoryBilling(contractData)
  billing.fail('unauthorized', 1)
  const talk = await talkOf({ intent: 'extrato', billing })
  expect(talk.keys).toContain('financial.notAllowed')
  await talk.tap('atendente')
  expect(talk.output).toEqual({
    outcome: 'wantsPerson',
    handoff: { department: 'financeiro', purpose: 'extrato', confirmed: true },
  })
})

it('is taken up again as what it was, when another service is asked for in the login', async () => {
  const talk = await talkOf({ intent: 'extrato', contact: {} })
  await talk.write('529.982.247-25')
  expect(await talk.write('extrato')).toEqual(['financial.login.askDigits'])
  await talk.write('vencimento')
  expect(talk.output).toMatchObject({
    outcome: 'digressed',
    understood: { intent: { name: 'vencimento' } },
    resume: { request: { intent: 'extrato' }, known: { document: '52998224725' } },
  })
})
