import { casesFor } from '@cristal/testkit'

import { coreTexts } from '../../src/texts/pt-BR.ts'
import { unavailableTopic } from '../../src/topics/unavailable.ts'
import { unservedTopic } from '../../src/topics/unserved.ts'
import { around } from './around.ts'

export const unavailable = casesFor(unavailableTopic, {
  ambient: around,
  inputs: {
    'a person is wanted': wish('atendimento'),
    'somebody wants to buy': wish('lead'),
    'something else': wish('assistencia'),
  },
  texts: coreTexts,
})

export const unserved = casesFor(unservedTopic, { ambient: around, input: wish('assistencia') })

function wish(intent: string) {
  return { request: { intent, periods: [], months: [] }, resume: null, story: [] }
}
