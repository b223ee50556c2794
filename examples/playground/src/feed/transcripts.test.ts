import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

import { findTranscripts, playFile } from '@cristal/cli'
import type { Happening } from '@cristal/runtime'
import { afterAll, expect, it } from 'vitest'

import { activeMachines } from '../../page/chart/active.ts'
import { chartsOf } from '../charts/charts-of.ts'
import type { PageState, Patch } from '../wire.ts'
import { openWorlds } from '../world/worlds.ts'
import { applyPatch } from './apply-patch.ts'
import { mirror } from './mirror.ts'
import { pageState } from './page-state.ts'
import { patchOf } from './patch-of.ts'

const root = join(import.meta.dirname, '../../../..')
const sandboxPackage = import.meta.resolve('@cristal/sandbox/package.json')
const scenario = fileURLToPath(new URL('scenarios/horizonte.json', sandboxPackage))
const around = { scenario: 'horizonte', scenarios: [] }

const files = await findTranscripts(root)
const worlds = await openWorlds({ scenario, log: () => undefined, changed: () => undefined })
const charts = await chartsOf(worlds.current.bot).all()
afterAll(() => worlds.close())

it.concurrent.for(files.map((file) => relative(root, file)))(
  '%s: a page is told the engine’s states',
  async (name) => {
    let sent: PageState | undefined
    let known: PageState | undefined
    for (const [index, happening] of (await happeningsOf(join(root, name))).entries()) {
      await mirror(worlds.current, name, happening)
      const now = await pageState(worlds.current, name, around)
      const patch = patchOf(sent, now)
      sent = now
      if (patch) known = applyPatch(known, JSON.parse(JSON.stringify(patch)) as Patch)
      if (happening.type !== 'stepped') continue
      const { states, event } = happening
      const place = `happening ${index + 1}, ${event}`
      expect({ place, states: known?.states, drawn: drawn(known) }).toEqual({ place, states, drawn: states })
    }
    expect(known?.steps.length).toBeGreaterThan(0)
  },
)

/** The states that the machines are drawn with. */
function drawn(known: PageState | undefined): readonly string[] {
  return activeMachines(charts, known?.states ?? []).flatMap(({ machine, paths }) =>
    paths.map((path) => `${machine.label}.${path}`),
  )
}

async function happeningsOf(file: string): Promise<readonly Happening[]> {
  const happenings: Happening[] = []
  await playFile(file, { observe: (happening) => happenings.push(happening) })
  return happenings
}
