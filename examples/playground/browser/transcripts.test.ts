import { join, relative } from 'node:path'

import { findTranscripts, playFile } from '@cristal/cli'
import type { Happening } from '@cristal/runtime'
import { expect, test } from 'vitest'

import { shownStates } from './shown-states.ts'
import { stage } from './stage.ts'

type Stepped = Happening & { type: 'stepped' }

const { start, visit } = stage()
const root = join(import.meta.dirname, '../../..')

/** There is much to draw: no more of the page than it takes. */
const small = { viewport: { width: 1000, height: 600 }, reducedMotion: 'reduce' } as const

test(
  'the active states on the page are the engine’s, at each step of every transcript',
  { timeout: 300_000 },
  async () => {
    const playground = await start()
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
        const drawn = everyLevel ? states : ofDeepest(states)
        expect({ place, ...shown }).toEqual({ place, crumbs: states.filter(isLeaf), drawn })
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

/** Not a part of a state that is active too. */
function isLeaf(state: string, _: number, all: readonly string[]): boolean {
  return !all.some((other) => other.startsWith(`${state}.`))
}

/** The active states of the deepest machine. */
function ofDeepest(states: readonly string[]): readonly string[] {
  return states.filter((state) => `${states.at(-1)}.`.startsWith(`${state}.`))
}
