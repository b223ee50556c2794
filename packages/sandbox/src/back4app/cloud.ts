import { localCloud, type CloudRequest } from '@cristal/back4app/cloud'
import type { World } from '../world.ts'
import { ParseRefusal } from './refusal.ts'

/** Calls a function of the cloud code. */
export type Cloud = (name: string, request: CloudRequest) => Promise<unknown>

/**
 * The very code that is deployed to Back4app, before the scenario's SIENGE, with the scenario's clock. Rejects with
 * a {@link ParseRefusal} where Parse would refuse.
 */
export function cloudOf(world: World): Cloud {
  return async (name, request) => {
    const alarms: (() => void)[] = []
    const functions = localCloud({
      env: { SIENGE_URL: world.origin('sienge') },
      timeout(ms) {
        const late = new AbortController()
        alarms.push(world.clock.at(world.clock.now() + ms, () => late.abort()))
        return late.signal
      },
    })
    const found = functions.get(name)
    if (found === undefined) throw new ParseRefusal(400, { code: 141, error: `Invalid function: "${name}"` })
    try {
      return await found(request)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : 141
      throw new ParseRefusal(400, { code, error: error instanceof Error ? error.message : error })
    } finally {
      for (const cancel of alarms) cancel()
    }
  }
}
