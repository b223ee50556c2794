import { bot } from '@cristal/bot'
import { talkInTerminal, terminal } from '@cristal/example-terminal'
import { memoryBilling } from '@cristal/financial/testing'
import { embeddedUnderstanding } from '@cristal/nlu'
import { createHost, limiterOn, memoryStore, serve, systemClock } from '@cristal/runtime'

import { counterDesk } from './counter-desk.ts'
import { counterWebhook } from './counter-webhook.ts'
import { openCounter } from './counter.ts'
import { organisation } from './organisation.ts'

const secret = 'known to the counter and to us'
const counter = await openCounter(secret) // in production: the address of yours
const store = memoryStore()
const cristal = bot({
  organisations: [organisation],
  understanding: embeddedUnderstanding(),
  limiter: limiterOn(store, systemClock()),
  ...memoryBilling({ customers: [], bills: [] }), // in production: sienge({ connection })
  desk: counterDesk({ url: counter.url, secret }),
})
const host = createHost({ bot: cristal, store, channels: { web: terminal } })
const webhook = await serve(
  counterWebhook((notice) => host.notify(notice), secret),
  { port: 0 },
)
counter.callTo(webhook.url)
counter.staff('Bia', (words) => `Recebi "${words}" e já vejo isso.`)

await talkInTerminal(host)
await webhook.close()
await counter.close()
