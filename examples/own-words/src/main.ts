import { bot } from '@cristal/bot'
import { talkInTerminal, terminal } from '@cristal/example-terminal'
import { memoryBilling } from '@cristal/financial/testing'
import { embeddedUnderstanding } from '@cristal/nlu'
import { createHost, limiterOn, memoryStore, systemClock } from '@cristal/runtime'

import { organisation } from './organisation.ts'
import { ownTexts } from './own-texts.ts'

const store = memoryStore()
const nina = bot({
  organisations: [organisation],
  understanding: embeddedUnderstanding(),
  limiter: limiterOn(store, systemClock()),
  ...memoryBilling({ customers: [], bills: [] }), // in production: sienge({ connection })
  texts: ownTexts,
})

await talkInTerminal(createHost({ bot: nina, store, channels: { web: terminal } }))
