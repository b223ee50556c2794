import { installmentsContract } from '@cristal/financial/testing'
import { sandbox } from '@cristal/sandbox'
import { describe, expect, it } from 'vitest'

import { wireWorld } from './wire-world.ts'
import { parseWire } from './parse-wire.ts'
import { scenarioOf } from './scenario-of.ts'
import { underTest } from './under-test.ts'

for (const hop of ['sienge', 'back4app'] as const)
  for (const transport of ['body', 'query'] as const)
    installmentsContract(
      { describe, it, expect },
      `the sandbox's Back4app by ${transport}, trouble at ${hop}`,
      async (data) => {
        const world = await sandbox(scenarioOf(data))
        return underTest(world, world.back4app, hop, transport)
      },
    )

parseWire({ describe, it, expect }, "the sandbox's Back4app", async () => {
  const world = await wireWorld()
  return { ...world, connection: world.back4app }
})
