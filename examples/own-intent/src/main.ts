import { bot } from '@cristal/bot'
import { topic } from '@cristal/core'
import { talkInTerminal, terminal } from '@cristal/example-terminal'
import { memoryBilling } from '@cristal/financial/testing'
import { createHost, limiterOn, memoryStore, systemClock } from '@cristal/runtime'

import { negotiationMachine, negotiationTexts } from './negotiation.ts'
import { organisation } from './organisation.ts'
import { understanding } from './understanding.ts'

const store = memoryStore()
const cristal = bot({
  organisations: [organisation], // contracted: ['negociar']
  understanding,
  limiter: limiterOn(store, systemClock()),
  ...memoryBilling({ customers: [], bills: [] }), // in production: sienge({ connection })
  services: { negociar: topic(negotiationMachine) },
})

const own = { ...cristal, texts: { ...cristal.texts, ...negotiationTexts } }
await talkInTerminal(createHost({ bot: own, store, channels: { web: terminal } }))
