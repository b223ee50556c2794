/**
 * `node first-answer.ts <folder>`: what a host does from its process's birth to its first answer, and nothing else.
 * Prints the milliseconds since the process began: when all was imported, when the host was open, when it had answered.
 */
import { join } from 'node:path'

import { limiterOn, sqliteStore } from '@cristal/runtime'

import { onHost } from '../contenders/on-host.ts'
import { shiftedClock } from '../contenders/shifted-clock.ts'
import { financialBot, talksBegin } from '../talks/financial-bot.ts'

const imported = performance.now()
const [folder = ''] = process.argv.slice(2)
const store = sqliteStore(join(folder, 'conversations.db'))
const clock = shiftedClock(talksBegin)
const host = onHost(financialBot(limiterOn(store, clock)), store, clock)
const opened = performance.now()
const words = await host.turn('ana', 'oi')
const answered = performance.now()
await host.close?.()
process.stdout.write(JSON.stringify({ words, imported, opened, answered }))
