import { fileURLToPath } from 'node:url'

import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { captured } from '../../test/captured.ts'
import { scratch, type Scratch } from '../../test/paths/scratch.ts'
import { cristal } from '../cristal.ts'

const scenario = new URL('../../../../examples/playground/scenarios/horizonte.json', import.meta.url)
const world = fileURLToPath(new URL('scenario-world.ts', import.meta.url))

let home: Scratch

beforeEach(async () => {
  home = await scratch()
  vi.stubEnv('INIT_CWD', home.folder)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await home.remove()
})

it('holds the talks of a file, in each of its worlds, and tells what they do not show', async () => {
  await home.write({ 'bot.talks.ts': talks({ openings: ['oi', 'encerrar'], sayings: {}, limit: 2 }) })
  const { code, out } = await run('bot.talks.ts', '--run', '--list')
  expect(code).toBe(1)
  expect(out).toMatch(/✓ manhã › (oi|encerrar)/)
  expect(out).toMatch(/✓ noite › (oi|encerrar)/)
  expect(out).not.toMatch(/✗ (manhã|noite)/)
  expect(out).toContain('no talk says core.goodAfternoon')
  expect(out).not.toContain('no talk says core.goodMorning')
})

it('says which world cannot be walked, and why', async () => {
  await home.write({ 'bot.talks.ts': talks({ openings: ['oi'] }) })
  const { code, err } = await run('bot.talks.ts')
  expect(code).toBe(2)
  expect(err).toMatch(
    /bot\.talks\.ts: the talks with bot cannot be walked\.\n.*"(manhã|noite)" cannot be walked: .*`sayings`/,
  )
})

it('says what a file without talks should hold', async () => {
  await home.write({ 'empty.talks.ts': 'export const nothing = 1\n' })
  const { code, err } = await run('empty.talks.ts')
  expect(code).toBe(2)
  expect(err).toContain('empty.talks.ts exports no talks: it needs `export const')
})

/** A file of talks in two worlds. */
function talks(cases: object): string {
  const own = JSON.stringify(cases)
  return [
    `import { talksIn } from '@cristal/testkit'`,
    `import { scenarioWorld } from '${world}'`,
    `const file = new URL('${scenario.href}')`,
    `export const bot = talksIn('bot', [`,
    `  scenarioWorld(file, { name: 'manhã', ...${own} }),`,
    `  scenarioWorld(file, { name: 'noite', now: '2026-11-21T20:00:00-03:00', ...${own} }),`,
    `])`,
  ].join('\n')
}

async function run(...args: readonly string[]) {
  const { terminal, out, err } = captured()
  const code = await cristal(['paths', ...args], terminal)
  return { code, out: out.join('\n'), err: err.join('\n') }
}
