import { bot } from '@cristal/bot'
import { embeddedUnderstanding } from '@cristal/nlu'
import { conversationApi, createHost, limiterOn, serve, sqliteStore, systemClock } from '@cristal/runtime'
import { sienge } from '@cristal/sienge'

import { organisation } from './organisation.ts'

const {
  SIENGE_URL: url = '',
  SIENGE_USER: user = '',
  SIENGE_PASSWORD: password = '',
  PORT = '3000',
} = process.env
const store = sqliteStore('conversations.sqlite')
const cristal = bot({
  organisations: [organisation],
  understanding: embeddedUnderstanding(),
  limiter: limiterOn(store, systemClock()),
  ...sienge({ connection: { url, user, password } }),
})
const host = createHost({ bot: cristal, store })
const server = await serve(conversationApi({ host }), { port: Number(PORT) })
console.log(`Listening on ${server.url}`)
