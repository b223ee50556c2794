import { casesFor } from '@cristal/testkit'

import { tellingMachine } from '../../src/telling/machine.ts'
import { financialTexts } from '../../src/texts/pt-BR.ts'
import { around, organisation, states } from './around.ts'

export const telling = casesFor(tellingMachine, {
  ambient: around,
  inputs: {
    'one of each': { installments: Object.values(states) },
    ...Object.fromEntries(
      Object.entries(states).map(([state, one]) => [`one ${state}`, { installments: [one] }]),
    ),
    'an open one before another': { installments: [states.open, states.overdue] },
    'days and amounts may be told': {
      organisation: { ...organisation, disclosure: 'full' },
      installments: Object.values(states),
    },
  },
  texts: financialTexts,
})
