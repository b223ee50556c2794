import { bind, dialogueTexts, understandingActors, type Bot } from '@cristal/dialogue'
import { talkInTerminal, terminal } from '@cristal/example-terminal'
import { billingActors, financialTexts } from '@cristal/financial'
import { embeddedUnderstanding } from '@cristal/nlu'
import { createHost, limiterOn, memoryStore, systemClock } from '@cristal/runtime'

import { billing } from './billing.ts'
import { organisation } from './organisation.ts'
import { receptionMachine, receptionTexts } from './reception.ts'

const store = memoryStore()
const limiter = limiterOn(store, systemClock())
const reception: Bot = {
  machine: bind(receptionMachine, {
    ...billingActors({ ...billing, limiter }),
    ...understandingActors(embeddedUnderstanding()),
  }),
  version: '1',
  texts: { ...dialogueTexts, ...financialTexts, ...receptionTexts },
  apology: 'reception.sorry',
  moment: 'dialogue.moment',
  organisations: [organisation],
  urgent: () => false,
}

await talkInTerminal(createHost({ bot: reception, store, channels: { web: terminal } }))
