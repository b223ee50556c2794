import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'
import { createMachine } from 'xstate'

import { captured } from '../../test/captured.ts'
import { cristal } from '../cristal.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cristal-test-'))
})

afterEach(() => rm(folder, { recursive: true }))

it('writes each machine, and a page that draws them', async () => {
  expect(await run('--out', folder)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/: \d+ machines\.$/),
  })
  const names = await readdir(folder)
  expect(names).toEqual(
    expect.arrayContaining(['core.json', 'login.mmd', 'login.askDocument.json', 'README.md']),
  )

  const login = createMachine(JSON.parse(await readFile(join(folder, 'login.json'), 'utf8')) as object)
  expect(login.root.states).toHaveProperty('askingDocument')

  const page = await readFile(join(folder, 'README.md'), 'utf8')
  const diagram = await readFile(join(folder, 'login.mmd'), 'utf8')
  expect(page).toContain(`## login\n\nCredenciamento: `)
  expect(page).toContain(`\`\`\`mermaid\n${diagram}\`\`\``)
  expect(page).toMatch(
    /\| \[login\]\(#login\) \| Credenciamento: .* \| \d+ \| \[financial\]\(#financial\) \|/,
  )
  for (const name of names.filter((each) => each !== 'README.md')) expect(page).toContain(`(${name})`)
})

it('checks that what is written is what the machines are, and says how to refresh it', async () => {
  await run('--out', folder)
  expect(await run('--out', folder, '--check')).toEqual({ code: 0, out: '', err: '' })

  await writeFile(join(folder, 'login.json'), '{}')
  await rm(join(folder, 'core.mmd'))
  await writeFile(join(folder, 'gone.mmd'), 'stateDiagram-v2\n')
  await writeFile(join(folder, 'mine.json'), '{}')
  const { code, err } = await run('--out', folder, '--check')
  expect(code).toBe(1)
  expect(err.split('\n').slice(1)).toEqual([
    '  core.mmd is missing',
    '  login.json differs',
    '  gone.mmd is of a machine that is no more',
    `Write it anew with \`cristal export --out ${folder}\`; in this project: npm run cristal -- export --out ${folder}`,
  ])
  expect(await readFile(join(folder, 'login.json'), 'utf8')).toBe('{}')
})

it('refreshes, and takes away what is of no machine any more, but nothing that is not its own', async () => {
  await writeFile(join(folder, 'gone.mmd'), 'stateDiagram-v2\n')
  await writeFile(join(folder, 'gone.json'), '{}')
  await writeFile(join(folder, 'mine.json'), '{}')
  await run('--out', folder)
  expect(await run('--out', folder, '--check')).toMatchObject({ code: 0 })
  const names = await readdir(folder)
  expect(names).toContain('mine.json')
  expect(names.filter((name) => name.startsWith('gone'))).toEqual([])
})

it('makes the folder that is missing, and says when there can be none', async () => {
  expect(await run('--out', join(folder, 'a', 'b'))).toMatchObject({ code: 0 })
  expect(await run('--out', join(folder, 'none'), '--check')).toMatchObject({ code: 1 })
  await writeFile(join(folder, 'file'), '')
  const { code, err } = await run('--out', join(folder, 'file'))
  expect(code).toBe(2)
  expect(err).toContain('it cannot be read or written (')
})

it('refuses what it does not know', async () => {
  const { code, err } = await run('--dance')
  expect(code).toBe(2)
  expect(err).toContain('Usage: cristal export')
})

async function run(...args: readonly string[]) {
  const { terminal, out, err } = captured()
  const code = await cristal(['export', ...args], terminal)
  return { code, out: out.join('\n'), err: err.join('\n') }
}
