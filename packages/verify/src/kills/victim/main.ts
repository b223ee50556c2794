import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { createInterface } from 'node:readline'

import { bot } from '@cristal/bot'
import { embeddedUnderstanding } from '@cristal/nlu'
import { createHost, limiterOn, sqliteStore } from '@cristal/runtime'
import { sienge } from '@cristal/sienge'

import type { LifeOrders, VictimConfig, VictimSays } from '../orders.ts'
import { frontDoor } from './front-door.ts'
import { hastyStore } from './hasty-store.ts'
import { shiftedClock } from './shifted-clock.ts'
import { snare } from './snare.ts'
import { snaredBot } from './snared-bot.ts'
import { snaredChannel } from './snared-channel.ts'
import { snaredFetch } from './snared-fetch.ts'
import { snaredStore } from './snared-store.ts'

// A host like any other, in a process of its own, that is killed where its orders say. It loads everything, waits
// for its orders on stdin, and only then touches the database.
const config = JSON.parse(process.argv[2] ?? '') as VictimConfig
const understanding = embeddedUnderstanding()
const input = createInterface({ input: process.stdin })
flushCompileCache()
say({ type: 'loaded' })
input.once('line', (line) => void live(JSON.parse(line) as LifeOrders))
// Whoever gives the orders is gone.
input.once('close', () => process.exit())

async function live({ trap, ahead }: LifeOrders): Promise<void> {
  let made = false
  const snared = snare(trap, say, () => made)
  const clock = shiftedClock(ahead)
  const channel = snaredChannel(config.receiver, snared)
  const kept = snaredStore(sqliteStore(config.database), snared)
  const store = config.bad === 'send-before-commit' ? hastyStore(kept, channel) : kept
  const whole = bot({
    organisations: [config.organisation],
    understanding,
    limiter: limiterOn(store, clock),
    ...sienge({ connection: config.sienge, fetch: snaredFetch(config.admin, snared) }),
  })
  const host = createHost({
    bot: snaredBot(whole, snared),
    store,
    clock,
    channels: { web: channel },
    // The same for every message, since a killed run is compared with one that was not.
    chance: () => 0.5,
  })
  made = true
  say({ type: 'listening', url: await frontDoor(host, config.bad === 'ack-before-store') })
}

/** At once, also when this process blocks right after. */
function say(line: VictimSays): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}
