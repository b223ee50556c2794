import { join, relative } from 'node:path'

import { findTranscripts, playFile } from '@cristal/cli'
import type { Happening } from '@cristal/runtime'
import { expect, test } from 'vitest'

import { activeMachines } from '../page/chart/active.ts'
import type { Charts } from '../src/wire.ts'
import { shownStates } from './shown-states.ts'
import { stage } from './stage.ts'

type Stepped = Happening & { type: 'stepped' }

const { start, visit } = stage()
const root = join(import.meta.dirname, '../../..')

/** There is much to draw: no more of the page than it takes. */
const small = { viewport: { width: 1000, height: 600 }, reducedMotion: 'reduce' } as const

test(
  'the active states on the page are the engine’s, at each step of every transcript',
  { timeout: 600_000 },
  async () => {
    const playground = await start()
    const charts = (await (await fetch(`${playground.url}/api/playground/charts`)).json()) as Charts
    const page = await visit(playground, 'ana', small)
    await page.getByRole('tab', { name: 'Contato' }).click()
    const files = await findTranscripts(root)
    expect(files).not.toEqual([])
    const known = new Set<string>()
    let revision = 0

    let next = stepsOf(files[0])
    for (const [index, file] of files.entries()) {
      const steps = await next
      // The next one is played while the page draws this one.
      next = stepsOf(files[index + 1])
      expect({ file, silent: steps.length === 0 }).toEqual({ file, silent: false })
      for (const [number, step] of steps.entries()) {
        await playground.mirror('ana', step)
        const { states, event } = step
        const place = `${relative(root, file)}, step ${number + 1}, ${event}`
        // Each level is looked at where a transcript ends, and wherever none stood before.
        const everyLevel = step === steps.at(-1) || !known.has(states.join())
        known.add(states.join())
        const shown = await shownStates(page, ++revision, everyLevel).catch((cause: unknown) => {
          throw new Error(`${place}: ${String(cause)}`, { cause })
        })
        // Names alone do not tell a state from a machine that is called as it is.
        const levels = activeMachines(charts, states).map(({ machine, paths }) =>
          paths.map((path) => `${machine.label}.${path}`),
        )
        expect({ place, levels: levels.flat() }).toEqual({ place, levels: states })
        const drawn = everyLevel ? states : levels.at(-1)
        expect({ place, ...shown }).toEqual({ place, crumbs: levels.map((level) => level.at(-1)), drawn })
      }
    }
  },
)

async function stepsOf(file: string | undefined): Promise<readonly Stepped[]> {
  const steps: Stepped[] = []
  if (file === undefined) return steps
  await playFile(file, {
    observe(happening) {
      if (happening.type === 'stepped') steps.push(happening)
    },
  })
  return steps
}
