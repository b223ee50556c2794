import { join } from 'node:path'

import type { Caught, LifeOrders, VictimConfig, VictimSays } from '../orders.ts'
import { program, type Program } from './program.ts'

/** One life of the host. */
export interface Victim {
  readonly url: string
  /** Resolves when it stands in its trap; rejects when it dies by itself. */
  readonly caught: Promise<Caught>
  /** Kills it where it stands; resolves when it is dead, to its stderr. */
  kill(): Promise<string>
}

/** One host after the other on the same database. The next one has loaded its code while this one lives. */
export interface Victims {
  /** Gives birth to the next. The one before must be dead. */
  next(orders: LifeOrders): Promise<Victim>
  close(): Promise<void>
}

export function victims(config: VictimConfig, cache: string): Victims {
  const file = join(import.meta.dirname, '../victim/main.ts')
  const args = [JSON.stringify(config)]
  let spare = program(file, args, cache)

  return {
    async next(orders) {
      const host = spare
      await saying(host, 'loaded')
      host.tell(orders)
      const { url } = await saying(host, 'listening')
      spare = program(file, args, cache)
      const caught = saying(host, 'caught')
      // The one that is killed last was never caught.
      caught.catch(() => {})
      return {
        url,
        caught,
        async kill() {
          await host.kill()
          return host.complaints()
        },
      }
    },
    close: () => spare.kill(),
  }
}

async function saying<Type extends VictimSays['type']>(
  host: Program,
  type: Type,
): Promise<VictimSays & { readonly type: Type }> {
  const said = await host.said()
  if (isSaying(said, type)) return said
  throw new Error(`A host said ${JSON.stringify(said)} when it was to say "${type}".`)
}

function isSaying<Type extends VictimSays['type']>(
  said: unknown,
  type: Type,
): said is VictimSays & { readonly type: Type } {
  return typeof said === 'object' && said !== null && 'type' in said && said.type === type
}
