import { join } from 'node:path'

import { limiterOn, memoryStore, sqliteStore, type Store } from '@cristal/runtime'

import { financialBot, horizonte, talksBegin } from '../talks/financial-bot.ts'
import { financialTalk } from '../talks/financial-talk.ts'
import type { Contender } from './contender.ts'
import { liveActor } from './live-actor.ts'
import { onEngine } from './on-engine.ts'
import { onHost } from './on-host.ts'
import { shiftedClock } from './shifted-clock.ts'

export const financialLive: Contender = {
  title: 'live actors, nothing kept (floor)',
  talk: financialTalk,
  open: () => liveActor(financialBot(limiter(memoryStore())), horizonte, talksBegin),
}

export const financialEngine: Contender = {
  title: 'engine, JSON both ways',
  talk: financialTalk,
  open: () => onEngine(financialBot(limiter(memoryStore())), horizonte, talksBegin),
}

export const financialMemory: Contender = {
  title: 'runtime, store in memory',
  talk: financialTalk,
  open: () => hosted(memoryStore()),
}

export const financialSqlite: Contender = {
  title: 'runtime, SQLite (WAL, FULL)',
  talk: financialTalk,
  open: ({ folder }) => hosted(sqliteStore(join(folder, 'conversations.db'))),
}

function hosted(store: Store) {
  const clock = shiftedClock(talksBegin)
  return onHost(financialBot(limiterOn(store, clock)), store, clock)
}

function limiter(store: Store) {
  return limiterOn(store, shiftedClock(talksBegin))
}
