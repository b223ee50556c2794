import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, expect, it } from 'vitest'

import { captured } from '../test/captured.ts'
import { cristal } from './cristal.ts'

const folders: string[] = []

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

it('lists its commands', async () => {
  const { code, out } = await run('--help')
  expect(code).toBe(0)
  expect(out).toContain('Usage: cristal <command>')
  expect(out).toMatch(/^ {2}chat +\S/m)
})

it('explains a command', async () => {
  const { code, out } = await run('chat', '--help')
  expect(code).toBe(0)
  expect(out).toContain('Usage: cristal chat --scenario FILE')
})

it.each([
  [[], 'Usage: cristal <command>'],
  [['dance'], 'There is no command "dance".'],
  [['--dance'], 'There is no flag "--dance".'],
  [['chat'], 'Say which world to talk in: --scenario FILE.'],
  [['chat', '--dance'], "Unknown option '--dance'"],
  [['chat', '--scenario'], "Option '--scenario <value>' argument missing"],
  [['chat', 'x.json'], "Unexpected argument 'x.json'"],
])('refuses %j and shows help', async (args, message) => {
  const { code, err, out } = await run(...args)
  expect(code).toBe(2)
  expect(err).toContain(message)
  expect(err).toContain('Usage: cristal')
  expect(out).toBe('')
})

const world = { now: '2026-11-21T09:00:00-03:00', sienge: { tenant: 'horizonte' } }

it.each([
  ['no file', {}, 'there is no such file'],
  ['no JSON', { 'scenario.json': '{' }, 'is no JSON'],
  ['a wrong field', { 'scenario.json': { ...world, now: 'hoje' } }, 'now: found "hoje"'],
  ['no offset', { 'scenario.json': { ...world, now: '2026-11-21T09:00:00' } }, 'now: found'],
  [
    'a part that is not built',
    { 'scenario.json': { ...world, understanding: { provider: 'claude' } } },
    'not built yet:\n  understanding.provider: claude',
  ],
  ['a part that nobody knows', { 'scenario.json': { ...world, forms: {} } }, 'not built yet:\n  forms'],
  [
    'a mistake in the script',
    { 'scenario.json': world, 'talk.md': '> oi\noi' },
    'talk.md:2: `oi` says nothing here',
  ],
  [
    'an unknown kind of file',
    { 'scenario.json': world, 'talk.md': '> {imagem: https://x.exemplo}\n< *' },
    'talk.md:1: `imagem` is no kind of file',
  ],
])('says what is wrong with files, without a stack: %s', async (_what, files, message) => {
  const folder = await written({ 'talk.md': '> oi\n< *', ...files })
  const { code, err, out } = await run('chat', '--script', join(folder, 'talk.md'))
  expect(code).toBe(2)
  expect(err).toContain(message)
  expect(err).not.toMatch(/^ +at /m)
  expect(out).toBe('')
})

async function written(files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cristal-test-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return folder
}

async function run(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const { terminal, out, err } = captured()
  const code = await cristal(args, terminal)
  return { code, out: out.join('\n'), err: err.join('\n') }
}
