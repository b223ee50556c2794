import { casesFor } from '@cristal/testkit'

import { coreTexts } from '../../src/texts/pt-BR.ts'
import { welcomeMachine } from '../../src/welcome/machine.ts'
import { around } from './around.ts'

export const welcome = casesFor(welcomeMachine, {
  ambient: around,
  inputs: {
    'by night': { now: '2026-11-21T04:59:00-03:00', introducing: true },
    'in the morning': { now: '2026-11-21T05:00:00-03:00', introducing: true },
    'late in the morning': { now: '2026-11-21T11:59:00-03:00', introducing: false },
    'at noon': { now: '2026-11-21T12:00:00-03:00', introducing: true },
    'late in the afternoon': { now: '2026-11-21T17:59:00-03:00', introducing: false },
    'in the evening': { now: '2026-11-21T18:00:00-03:00', introducing: false },
  },
  texts: coreTexts,
})
