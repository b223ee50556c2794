/**
 * `node --expose-gc worker.ts <contender> <packages>`: one contender in a process of its own, so that no other's
 * garbage or compiled code disturbs it. It does what its parent orders, and otherwise nothing.
 */
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'

import { contenders, type ContenderName } from '../contenders/contenders.ts'
import type { World } from '../contenders/contender.ts'
import type { Orders } from './orders.ts'
import { park } from './park.ts'
import { play } from './play.ts'
import { race } from './race.ts'

interface Sent {
  readonly kind: keyof Orders
  readonly order: Orders[keyof Orders]['order']
}

const [name = '', packages = ''] = process.argv.slice(2)
const contender = await contenders[name as ContenderName]()

const does: {
  readonly [Kind in keyof Orders]: (order: Orders[Kind]['order']) => Promise<Orders[Kind]['answer']>
} = {
  async play(order) {
    const subject = await contender.open(newWorld())
    globalThis.gc?.()
    try {
      return await play(contender, subject, order)
    } finally {
      await subject.close?.()
    }
  },
  park: ({ conversations }) => park(contender, newWorld(), conversations),
  race: () => race(contender, newWorld()),
}

process.on('message', ({ kind, order }: Sent) => {
  const perform = does[kind] as (order: Sent['order']) => Promise<unknown>
  perform(order).then(
    (answer) => process.send?.({ answer }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.message : String(error) }),
  )
})

function newWorld(): World {
  return { folder: mkdtempSync(join(process.cwd(), 'world-')), packages, lookup: 0 }
}
