import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { cristal } from '@cristal/cli'
import { notShownIn } from '@cristal/example-terminal/testing'
import { describePaths, pathsText } from '@cristal/testkit'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { coffeeBar } from './coffee-bar.paths.ts'

const guide = 'walk-every-path.md'
const page = readFileSync(new URL(`../../../docs/guides/${guide}`, import.meta.url), 'utf8')

const report = describePaths({ describe, expect, it }, coffeeBar.machine, coffeeBar.cases)

it('does what is written', async () => {
  await expect(pathsText(report)).toMatchFileSnapshot('../told/coffeeBar.txt')
})

describe('the guide', () => {
  afterEach(() => vi.unstubAllEnvs())

  const consoles = [...page.matchAll(/```console\n\$ npx cristal ([^\n]+)\n([^`]*)```/g)]

  it.each(consoles.map(([, args = '', shown = '']) => [args, shown] as const))(
    'shows what comes of cristal %s',
    async (args, shown) => {
      vi.stubEnv('INIT_CWD', fileURLToPath(new URL('..', import.meta.url)))
      const out: string[] = []
      await cristal(args.split(' '), terminalInto(out))
      expect(timeless(out.join('\n'))).toBe(timeless(shown.trimEnd()))
    },
  )

  it('shows the files as they are', async () => {
    const files = ['first-draft.ts', 'coffee-bar.paths.ts'].map((file) => new URL(file, import.meta.url))
    expect(consoles.length).toBeGreaterThan(3)
    expect(await notShownIn(guide, ...files)).toEqual([])
  })
})

function terminalInto(out: string[]): Parameters<typeof cristal>[1] {
  return {
    input: process.stdin,
    out: (line) => void out.push(line),
    err: () => undefined,
    prompt: () => undefined,
    interactive: false,
  }
}

function timeless(text: string): string {
  return text.replaceAll(/\d+\.\d s\b/g, '0.1 s')
}
