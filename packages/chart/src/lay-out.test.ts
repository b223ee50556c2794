import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createMachine } from 'xstate'
import { expect, it } from 'vitest'

import { graphOf } from './graph-of.ts'
import { layOut } from './lay-out.ts'
import { layoutCache } from './layout-cache.ts'
import { textWidth } from './text-width.ts'

const long = 'Uma descrição que é bem mais comprida do que a caixa onde ela está, e que por isso se parte.'
const machine = createMachine({
  initial: 'frame',
  states: {
    frame: {
      description: long,
      initial: 'in',
      on: { 'a.rather.long.event.name': 'end', other: 'end' },
      states: { in: { description: long } },
    },
    end: { type: 'final', description: long },
  },
})

it('gives each word room in its own box, and each box room in its frame', async () => {
  const cache = await layoutCache(join(tmpdir(), 'no-such-folder', 'layouts.json'))
  const { states, arrows, width, height } = await layOut(
    graphOf(machine, () => undefined),
    cache,
  )
  expect(states.map(({ path }) => path)).toEqual([':start', 'frame:start', 'frame', 'frame.in', 'end'])
  for (const { lines, path, ...box } of states) {
    const widest = Math.max(0, ...lines.map((line) => textWidth(line, 11)))
    expect({ path, fits: widest <= box.width - 20 || lines.length === 0 }).toEqual({ path, fits: true })
    expect(box.x + box.width).toBeLessThanOrEqual(width)
    expect(box.y + box.height).toBeLessThanOrEqual(height)
  }
  for (const { label } of arrows.filter((arrow) => arrow.label)) {
    const widest = Math.max(0, ...(label?.lines ?? []).map((line) => textWidth(line, 10.5)))
    expect(widest).toBeLessThanOrEqual(label?.width ?? 0)
  }
  const [frame, inner] = ['frame', 'frame.in'].map((path) => states.find((state) => state.path === path))
  // Below the frame's own words.
  expect((inner?.y ?? 0) - (frame?.y ?? 0)).toBeGreaterThan(21 + 15 * (frame?.lines.length ?? 0))
})
