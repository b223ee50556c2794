import { parseScenario } from '@cristal/sandbox'
import { expect, it } from 'vitest'

import { organisationOf } from './organisation-of.ts'

const now = '2026-11-21T09:00:00-03:00'

it('takes what the scenario says', () => {
  const organisation = {
    name: 'Horizonte',
    costCenterId: [8, 9],
    contracted: ['negociar'],
    mailbox: 'a@b.exemplo',
  }
  expect(organisationOf(parseScenario({ now, organisation, sienge: { tenant: 'horizonte' } }))).toMatchObject(
    {
      id: 'horizonte',
      name: 'Horizonte',
      costCenters: ['8', '9'],
      contracted: ['negociar'],
      mailbox: 'a@b.exemplo',
      sector: { name: 'setor financeiro', contact: 'a@b.exemplo' },
      disclosure: 'monthAndYear',
      timeZone: 'America/Sao_Paulo',
    },
  )
})

it('speaks of any cost centre and tells nobody when the scenario names none', () => {
  const organisation = organisationOf(parseScenario({ now, sienge: { tenant: 'horizonte' } }))
  expect(organisation.costCenters).toEqual([])
  expect(organisation).not.toHaveProperty('mailbox')
  expect(organisation.sector.contact).not.toBe('')
})

it('takes one cost centre as a number', () => {
  const scenario = parseScenario({ now, organisation: { costCenterId: 8 }, sienge: {} })
  expect(organisationOf(scenario).costCenters).toEqual(['8'])
})
