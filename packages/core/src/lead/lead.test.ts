import { bind, understandingActors, type Organisation } from '@cristal/dialogue'
import { bareTalk, scriptedUnderstanding } from '@cristal/dialogue/testing'
import { expect, it } from 'vitest'

import { leadMachine } from './machine.ts'

const understanding = scriptedUnderstanding({ 'quero comprar': 'lead' })

it('takes a wish to buy that is said again for what is sought', async () => {
  const talk = await start()
  await talk.write('quero comprar')
  expect(talk.output).toMatchObject({ outcome: 'wantsPerson', handoff: { note: 'quero comprar' } })
})

it('takes what was written last', async () => {
  const talk = await start()
  expect(await talk.write('hã')).toEqual(['core.lead.interestUnfit'])
  await talk.write('quero comprar')
  expect(talk.output).toMatchObject({ handoff: { note: 'quero comprar' } })
})

function start() {
  return bareTalk(bind(leadMachine, understandingActors(understanding)), {
    input: {
      now: '2026-11-21T09:00:00-03:00',
      contact: { introduced: true },
      channel: 'whatsapp',
      conversation: 'pessoa',
      organisation,
      request: { intent: 'lead', periods: [], months: [] },
      resume: null,
      story: [],
    },
  })
}

const organisation: Organisation = {
  id: 'horizonte',
  name: 'Construtora Horizonte',
  costCenters: [],
  sector: { name: 'setor financeiro', contact: '(48) 3333-0000' },
  menu: [],
  contracted: [],
  slipMail: { subject: '', body: '' },
  disclosure: 'monthAndYear',
  thresholds: { intent: 0.6, leaving: 0.9 },
  timeZone: 'America/Sao_Paulo',
}
