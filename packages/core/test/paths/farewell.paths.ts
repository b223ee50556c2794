import { casesFor } from '@cristal/testkit'

import { farewellMachine } from '../../src/farewell/machine.ts'
import { coreTexts } from '../../src/texts/pt-BR.ts'
import { around } from './around.ts'

export const farewell = casesFor(farewellMachine, {
  ambient: around,
  inputs: {
    'after silence': { because: 'silence', chance: 0 },
    'after silence on the web': { because: 'silence', chance: 0, channel: 'web' },
    'at the end': { because: 'end', chance: 0 },
    'at the end on the web': { because: 'end', chance: 0.33, channel: 'web' },
    'at the end on the web, by the second chance': { because: 'end', chance: 0.34, channel: 'web' },
    'at the end on the web, by the third chance': { because: 'end', chance: 0.67, channel: 'web' },
  },
  texts: coreTexts,
})
