import { parseScenario } from '@cristal/sandbox'
import { expect, it } from 'vitest'

import { servicesOf } from './services-of.ts'

const world = { now: '2026-11-21T09:00:00-03:00', sienge: {} }

it('makes a machine for each service that the organisation serves itself', () => {
  const organisation = { services: { negociar: 'Acordos', antecipar: 'Finanças' } }
  expect(Object.keys(servicesOf(parseScenario({ ...world, organisation })))).toEqual([
    'negociar',
    'antecipar',
  ])
  expect(servicesOf(parseScenario(world))).toEqual({})
})

it('is told of a service that there is not', () => {
  const organisation = { services: { jardinagem: 'Jardim' } }
  expect(() => parseScenario({ ...world, organisation })).toThrow('organisation.services')
})
