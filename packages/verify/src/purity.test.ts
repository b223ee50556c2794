import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { arrows } from './arrows.ts'
import { readJson, root, workspacePackages } from './workspace.ts'

/** What must not stand in a pure package, the lint rule that says so, and whether the compiler says it too. */
const impurities: readonly (readonly [code: string, rule: string, compiler: boolean])[] = [
  ['export const found = Date.now()', 'no-restricted-globals', false],
  ['export const found = new Date()', 'no-restricted-globals', false],
  ["export const found = new Intl.NumberFormat('pt-BR')", 'no-restricted-globals', false],
  ["export const found = globalThis['Date']", 'no-restricted-globals', false],
  ['export const found = Math.random()', 'no-restricted-properties', false],
  ['export const { random: found } = Math', 'no-restricted-properties', false],
  ["export const found = 'a'.localeCompare('b')", 'no-restricted-properties', false],
  ['console.log(1)', 'no-restricted-globals', true],
  ["export const found = fetch('http://localhost')", 'no-restricted-globals', true],
  ['setTimeout(() => {}, 1)', 'no-restricted-globals', true],
  ['export const found = process.env', 'no-restricted-globals', true],
  ['export const found = performance.now()', 'no-restricted-globals', true],
  ['export const found = crypto.randomUUID()', 'no-restricted-globals', true],
  ["export { readFileSync } from 'node:fs'", 'no-restricted-imports', true],
  ["export { siengeBilling } from '@cristal/sienge'", 'no-restricted-imports', true],
]
const innocent = 'export const found = Math.floor(1.5)\n'

const pure = workspacePackages().filter(({ name }) => arrows[name]?.pure)
let house = ''
let lint: ReadonlySet<string>
let types: ReadonlySet<string>

/** A house of the same rooms and rules, with nothing in it but one impurity a file. */
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'purity-'))
  for (const file of ['.oxlintrc.json', 'tsconfig.base.json']) cpSync(join(root, file), join(house, file))
  writeJson(join(house, 'package.json'), { type: 'module' })
  for (const { name, folder } of pure) {
    mkdirSync(join(house, 'packages', name, 'src'), { recursive: true })
    const own = readJson(join(folder, 'tsconfig.json')) as object
    writeJson(join(house, 'packages', name, 'tsconfig.json'), { ...own, references: [] })
    writeFileSync(join(house, 'packages', name, 'src', 'innocent.ts'), innocent)
    for (const [index, [code]] of impurities.entries())
      writeFileSync(join(house, 'packages', name, 'src', `${index}.ts`), `${code}\n`)
  }
  writeJson(join(house, 'tsconfig.json'), {
    files: [],
    references: pure.map(({ name }) => ({ path: `packages/${name}` })),
  })

  const { diagnostics } = JSON.parse(run('oxlint', 'bin/oxlint', '-f', 'json', '.')) as {
    diagnostics: readonly { filename: string; code: string }[]
  }
  lint = new Set(diagnostics.map(({ filename, code }) => `${filename} ${/\((.*)\)/.exec(code)?.[1] ?? ''}`))
  const errors = run('typescript', 'bin/tsc', '-b').matchAll(/^(\S+\.ts)\(/gm)
  types = new Set([...errors].map(([, file]) => file ?? ''))
})
afterAll(() => rmSync(house, { recursive: true, force: true }))

describe.each(pure)('in $name', ({ name }) => {
  test.each(impurities.map((one, index) => [...one, index] as const))(
    '%s is refused',
    (_code, rule, compiler, index) => {
      const file = `packages/${name}/src/${index}.ts`
      expect({ lint: lint.has(`${file} ${rule}`), types: types.has(file) }).toEqual({
        lint: true,
        types: compiler,
      })
    },
  )

  test('innocent code passes', () => {
    const file = `packages/${name}/src/innocent.ts`
    expect([...lint].filter((finding) => finding.startsWith(file))).toEqual([])
    expect(types).not.toContain(file)
  })
})

function run(tool: string, program: string, ...args: readonly string[]): string {
  const PATH = [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter)
  const { stdout, stderr, error } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', tool, program), ...args],
    { cwd: house, encoding: 'utf8', env: { ...process.env, PATH, NO_COLOR: '1' }, maxBuffer: 1e8 },
  )
  if (error) throw error
  return stdout || stderr
}

function writeJson(path: string, value: object): void {
  writeFileSync(path, JSON.stringify(value))
}
