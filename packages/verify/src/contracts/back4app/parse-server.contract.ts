import { back4app, type Back4appConnection } from '@cristal/back4app'
import { portCall } from '@cristal/dialogue/testing'
import { installmentsContract } from '@cristal/financial/testing'
import { sandbox, type Sandbox } from '@cristal/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startParse, type RunningParse } from './parse-server.ts'
import { parseWire } from './parse-wire.ts'
import { scenarioOf } from './scenario-of.ts'
import { underTest } from './under-test.ts'
import { wireWorld } from './wire-world.ts'

let parse: RunningParse
beforeAll(async () => {
  parse = await startParse()
})
afterAll(() => parse.close())

for (const transport of ['body', 'query'] as const)
  installmentsContract({ describe, it, expect }, `Parse Server by ${transport}`, async (data) => {
    const world = await sandbox(scenarioOf(data))
    return underTest(world, await before(world), 'sienge', transport)
  })

parseWire({ describe, it, expect }, 'Parse Server', async () => {
  const world = await wireWorld()
  return { ...world, connection: await before(world) }
})

describe('Parse Server', () => {
  const october = { customerId: '57', billId: '11045', from: '2026-10-01', to: '2026-10-31' }

  it('writes no token into its log, whether the function serves or not', async () => {
    const world = await wireWorld()
    const connection = await before(world)
    for (const transport of ['body', 'query'] as const) {
      const installments = back4app({ connection, transport })
      await installments.within(october, portCall())
      world.failSienge({ status: 500 })
      await expect(installments.within(october, portCall())).rejects.toThrow('unavailable')
      await expect(installments.within({ ...october, to: 'x' }, portCall())).rejects.toThrow('parameters')
    }
    await world.close()
    // It does log what a function was given: without this the next line would prove nothing.
    expect(parse.log().match(/Ran cloud function installments/g)).not.toBeNull()
    expect(parse.log().match(/Failed running cloud function installments/g)).not.toBeNull()
    expect(parse.log()).not.toContain(connection.token)
    expect(parse.log()).not.toContain(encodeURIComponent(connection.token))
  })

  it('lets the function pass the id of our request on to SIENGE', async () => {
    const asked: string[] = []
    const world = await sandbox(scenarioOf({ customers: [], bills: [] }), {
      asleep: (id) => {
        asked.push(String(id))
        return () => undefined
      },
    })
    world.faults.add({ upstream: 'sienge', delayMs: 1 })
    await back4app({ connection: await before(world) }).within(october, portCall({ key: 'talk/1#2' }))
    await world.close()
    expect(asked).toEqual(['talk/1#2'])
  })
})

/** The real server, from now on before the SIENGE of this world. */
async function before(world: Pick<Sandbox, 'back4app' | 'url'>): Promise<Back4appConnection> {
  await parse.set({ SIENGE_URL: new URL(world.url).origin })
  const { url, applicationId, restApiKey } = parse
  return { ...world.back4app, url, applicationId, restApiKey }
}
