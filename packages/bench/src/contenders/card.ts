import { join } from 'node:path'

import { memoryStore, sqliteStore, type Store } from '@cristal/runtime'

import { cardBot } from '../talks/card-bot.ts'
import { cardTalk } from '../talks/card-dialogue.ts'
import { horizonte, talksBegin } from '../talks/financial-bot.ts'
import type { Contender } from './contender.ts'
import { liveActor } from './live-actor.ts'
import { onEngine } from './on-engine.ts'
import { onHost } from './on-host.ts'
import { shiftedClock } from './shifted-clock.ts'

export const cardLive: Contender = {
  title: 'XState, live actors, nothing kept (floor)',
  talk: cardTalk,
  open: ({ lookup }) => liveActor(cardBot(lookup), horizonte, talksBegin),
}

export const cardEngine: Contender = {
  title: 'Cristal engine, JSON both ways',
  talk: cardTalk,
  open: ({ lookup }) => onEngine(cardBot(lookup), horizonte, talksBegin),
}

export const cardMemory: Contender = {
  title: 'Cristal runtime, store in memory',
  talk: cardTalk,
  open: ({ lookup }) => hosted(lookup, memoryStore()),
}

export const cardSqlite: Contender = {
  title: 'Cristal runtime, SQLite (WAL, FULL)',
  talk: cardTalk,
  open: ({ lookup, folder }) => hosted(lookup, sqliteStore(join(folder, 'conversations.db'))),
}

function hosted(lookup: number, store: Store) {
  return onHost(cardBot(lookup), store, shiftedClock(talksBegin))
}
