import {
  bind,
  certain,
  patience,
  understandingActors,
  type Contact,
  type TopicInput,
  type TopicOutput,
  type Understanding,
} from '@cristal/dialogue'
import { bareTalk } from '@cristal/dialogue/testing'
import { enqueueActions, setup } from 'xstate'
import { describe, expect, it } from 'vitest'

import { contractData, marina } from '../testing/contract-data.ts'
import { memoryBilling } from '../testing/memory-billing.ts'
import { billingActors } from '../work.ts'
import { financialMachine } from './machine.ts'

const understanding: Understanding = {
  understand: async ({ text }) => certain(text === 'chega' ? 'encerrar' : text),
}

describe('the financial topic, in another bot than ours', () => {
  it('logs in, tells what is overdue, and sends it', async () => {
    const { talk, billing } = await serve()
    expect(talk.keys).toEqual(['financial.login.askDocument'])
    expect(await talk.write('é o 529.982.247-25')).toEqual(['financial.login.askDigits'])
    expect(await talk.write('4821')).toEqual([
      'financial.login.identified',
      'financial.answer.overdueInPart',
      'financial.answer.overdue',
      'financial.answer.overdue',
      'financial.delivery.mailed',
      'financial.delivery.link',
      'financial.delivery.lineFollows',
      'financial.delivery.line',
      'financial.delivery.mailed',
      'financial.delivery.link',
      'financial.delivery.lineFollows',
      'financial.delivery.line',
      'financial.delivery.noSlip',
      'financial.installments.another',
    ])
    expect(billing.mails.map(({ to }) => to)).toEqual([marina.email, marina.email])
    expect(talk.facts).toMatchObject({ customerId: marina.id, lastLogin: now })
    await talk.tap('nao')
    expect(talk.output).toEqual({ outcome: 'served', more: false })
  })

  it('serves who has logged in without asking again', async () => {
    const { talk } = await serve({ customerId: marina.id, lastLogin: now, email: 'a@b.exemplo' })
    expect(talk.keys[0]).toBe('financial.answer.overdueInPart')
  })

  it('says that the login is paused before it offers a person', async () => {
    const { talk } = await serve({ coolDownUntil: '2026-11-21T09:30:00-03:00' })
    expect(talk.keys).toEqual(['financial.coolingDown', 'financial.offerPerson'])
    expect(talk.said[0]?.values).toEqual({ until: '09:30' })
    await talk.write('sim')
    expect(talk.output).toEqual({
      outcome: 'wantsPerson',
      handoff: { department: 'financeiro', purpose: 'segunda_via', confirmed: true },
    })
  })

  it('ends after fifteen minutes of silence, and when the person gives up', async () => {
    const { talk: silent } = await serve()
    await silent.pass(patience)
    expect(silent.output).toEqual({ outcome: 'silent' })
    const { talk: gaveUp } = await serve()
    await gaveUp.write('chega')
    expect(gaveUp.output).toEqual({ outcome: 'abandoned' })
  })

  it('leaves for another subject, and goes on later without asking again', async () => {
    const { talk } = await serve()
    await talk.write('529.982.247-25')
    await talk.write('extrato')
    expect(talk.output).toMatchObject({ outcome: 'digressed', understood: { intent: { name: 'extrato' } } })
    const { resume } = talk.output as TopicOutput & { outcome: 'digressed' }
    const { talk: again } = await serve({}, resume)
    expect(again.keys).toEqual(['financial.login.askDigits'])
  })

  it('says what failed, and tries again from there', async () => {
    const { talk, billing } = await serve()
    billing.fail('unreachable', 1)
    expect(await talk.write('529.982.247-25')).toEqual(['financial.temporarilyDown', 'financial.askRetry'])
    expect(await talk.write('afirmativo')).toEqual(['financial.login.askDigits'])
  })
})

const now = '2026-11-21T09:00:00-03:00'

/** Another bot: all that it does is to serve this topic. */
async function serve(contact: Contact = {}, resume: TopicInput['resume'] = null) {
  const billing = memoryBilling(contractData)
  const limiter = { blockedUntil: async () => undefined, fail: async () => undefined }
  const financial = bind(financialMachine, {
    ...billingActors({ ...billing, limiter }),
    ...understandingActors(understanding),
  })
  const parent = setup({
    types: { context: {} as TopicInput, input: {} as TopicInput, output: {} as TopicOutput },
    actors: { financial },
    actions: {
      forward: enqueueActions(({ enqueue, event }) => enqueue.sendTo('topic', event)),
    },
  }).createMachine({
    id: 'another',
    context: ({ input }) => input,
    on: { '*': { actions: 'forward' } },
    initial: 'serving',
    states: {
      serving: {
        invoke: { id: 'topic', src: 'financial', input: ({ context }) => context, onDone: 'served' },
      },
      served: { type: 'final', output: ({ event }) => event['output'] as TopicOutput },
    },
    output: ({ event }) => event['output'] as TopicOutput,
  })
  const input: TopicInput = {
    now,
    contact,
    channel: 'whatsapp',
    conversation: 'pessoa',
    organisation: {
      id: 'outra',
      name: 'Outra Construtora',
      costCenters: ['8'],
      sector: { name: 'financeiro', contact: '(48) 3333-0000' },
      menu: [{ id: 'extrato', title: 'Extrato' }],
      contracted: [],
      slipMail: { subject: 'Segunda via', body: 'Segue.' },
      disclosure: 'monthAndYear',
      thresholds: { intent: 0.6, leaving: 0.9 },
      timeZone: 'America/Sao_Paulo',
    },
    request: { intent: 'segunda_via', periods: ['overdue'], months: [] },
    resume,
    story: [],
  }
  return { talk: await bareTalk(parent, { input }), billing }
}
