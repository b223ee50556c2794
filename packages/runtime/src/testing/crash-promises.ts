import assert from 'node:assert/strict'

import { capabilities, type Channel, type Message } from '@cristal/dialogue'

import { createHost } from '../create-host.ts'
import type { Host } from '../host.ts'
import type { Store } from '../store.ts'
import { clerk, clerkOrganisation } from './clerk.ts'
import { crashingStore } from './crashing-store.ts'
import { manualClock } from './manual-clock.ts'
import type { Promises, StoreUnderTest } from './store-under-test.ts'

/** What a host keeps wherever it is killed. */
export const crashPromises: Promises = Object.fromEntries(
  (['before', 'after'] as const).flatMap((when) =>
    [1, 2, 3].map((first) => [
      `answers every message exactly once, ${when} whichever call it dies (part ${first} of 3)`,
      (data) => everywhere(data, when, first),
    ]),
  ),
)

/** How each message may be answered, and what silence says in the end. */
const answers: Readonly<Record<string, readonly string[]>> = {
  um: ['Você disse: um'],
  read: ['Li: read'],
  order: ['Pedido feito: order', 'Não consegui confirmar o pedido.'],
}
const silence = 'Ainda está aí?'

/** What is left of a talk during which the process died, and began again on the same data. */
interface Remains {
  readonly died: boolean
  /** The words of the bot, in order. */
  readonly said: readonly string[]
  /** What followed each message. */
  readonly answered: Readonly<Record<string, readonly string[]>>
  /** Keys and words as the channel was given them, repetitions too. */
  readonly sent: readonly { readonly key: string; readonly text: string }[]
  /** How often the order arrived. */
  readonly orders: number
}

/**
 * The same talk again and again, with the process dying three calls later each time, until it does not die:
 * three parts see every call, and none takes long.
 */
async function everywhere(data: StoreUnderTest, when: 'before' | 'after', first: number): Promise<void> {
  for (let at = first; ; at += 3) {
    const remains = await talk(data, at, when)
    check(remains, `The process died ${when} call ${at}:`)
    if (!remains.died) return assert(at > 20, 'the talk asks more of its store than this')
  }
}

function check({ said, answered, sent, orders }: Remains, moment: string): void {
  for (const [id, allowed] of Object.entries(answers)) {
    const got = answered[id] ?? []
    assert(got.length === 1 && allowed.includes(got[0] ?? ''), `${moment} "${id}" got ${JSON.stringify(got)}`)
  }
  assert.deepEqual(said, [...Object.keys(answers).map((id) => answered[id]?.[0]), silence], moment)
  const once = [...new Map(sent.map(({ key, text }) => [key, text])).values()]
  assert.deepEqual(once, said, `${moment} the channel was given something else`)
  assert(orders <= 1, `${moment} the order was sent ${orders} times`)
  const claimed = answered['order']?.[0] === answers['order']?.[0]
  assert(!claimed || orders === 1, `${moment} an order was claimed that never left`)
}

async function talk(data: StoreUnderTest, at: number, when: 'before' | 'after'): Promise<Remains> {
  const clock = manualClock('2026-01-05T09:00:00-03:00')
  const sent: Message[] = []
  let orders = 0
  let revived = false
  const address = `person-${at}`
  const bot = clerk({ order: async (request) => (orders++, request) })
  const channel: Channel = {
    capabilities: capabilities.web,
    send: async (to, message) => {
      if (to === address) sent.push(message)
    },
  }
  let store = await data.open()
  const first = crashingStore(store, at, when)
  let host = begin(first.store)
  for (const id of Object.keys(answers)) await deliver(id)
  await clock.advance(900_000)
  await reviveIfDead()
  host.abandon()
  const conversation =
    (await store.find({ organisation: clerkOrganisation.id, channel: 'web', address })) ?? ''
  const lines = await store.transcript(conversation)
  const said = lines.flatMap((line) => (line.who === 'bot' ? [line.row.message.text] : []))
  const answered: Record<string, readonly string[]> = {}
  for (const id of Object.keys(answers)) {
    answered[id] = (await store.replies(conversation, id)).map((row) => row.message.text)
  }
  await store.close()
  return { died: first.crashed(), said, answered, sent, orders }

  function begin(on: Store): Host {
    return createHost({ bot, store: on, clock, channels: { web: channel }, chance: () => 0.5, log: () => {} })
  }

  /** As a channel does: again, until it is acknowledged. A host that died acknowledges nothing. */
  async function deliver(id: string): Promise<void> {
    for (let acknowledged = false; !acknowledged; await reviveIfDead()) {
      const receiving = host.receive({ channel: 'web', address, id, content: { text: id } })
      receiving.then(
        () => (acknowledged = true),
        () => {},
      )
      await clock.settle()
    }
  }

  async function reviveIfDead(): Promise<void> {
    if (!first.crashed() || revived) return
    revived = true
    host.abandon()
    await store.close()
    store = await data.open()
    host = begin(store)
    await clock.settle()
  }
}
