import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { brokenHabits } from './code-habits.ts'
import { foreignWordsIn } from './foreign-words.ts'
import { root } from './workspace.ts'

const tallest = 250
const typescript = globSync('{packages,examples}/*/{src,test}/**/*.ts', {
  cwd: root,
  exclude: ['**/node_modules/**'],
})
const texts = globSync('**/*.{ts,mjs,js,json,jsonc,md,yaml,yml,html,css,txt}', {
  cwd: root,
  exclude: (path) => /(^|[\\/])(node_modules|dist|coverage|data|\.git|\.cache)$/.test(path),
}).filter(
  (path) => !/pnpm-lock\.yaml$|foreign-words\.ts$/.test(path) && statSync(join(root, path)).size < 1e6,
)

describe('every TypeScript file', () => {
  test(`has at most ${tallest} lines`, () => {
    const tall = typescript
      .filter((file) => !/[\\/](texts|corpus|lexicon)[\\/]/.test(file))
      .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
      .filter(({ lines }) => lines > tallest)
    expect(tall).toEqual([])
  })

  test('keeps the habits', () => {
    expect(findings(typescript, (file) => brokenHabits(file, read(file)))).toEqual([])
  })

  test('is named after one thing, not after a drawer', () => {
    expect(typescript.filter((file) => /[\\/](utils?|helpers?|common|misc|types)\.ts$/.test(file))).toEqual(
      [],
    )
  })
})

test('no file speaks of a workplace or a machine', () => {
  expect(texts.length).toBeGreaterThan(100)
  expect(findings(texts, (file) => foreignWordsIn(read(file)))).toEqual([])
})

test('a file that breaks habits is told which, and where', () => {
  // Put together here, so that a search for these in the project finds only real ones.
  const bad = [
    ['const a:', 'any = b!'].join(' '),
    '// oxlint-disable-next-line no-console',
    ['test', "only('x', () => {})"].join('.'),
    ['vi', "mock('./port.ts')"].join('.'),
    '// oxlint-disable-next-line no-console -- a program speaks',
  ].join('\n')
  expect(brokenHabits('bad.test.ts', bad).map((line) => line.split(':')[0])).toEqual([
    'line 1',
    'line 1',
    'line 2',
    'line 3',
    'line 4',
  ])
})

test('a machine’s path is found where it stands', () => {
  const path = ['', 'home', 'ana', 'cristal'].join('/')
  expect(foreignWordsIn(`fine\nsee ${path}`)).toEqual([`line 2: ${path.slice(0, -6)}`])
})

function findings(files: readonly string[], look: (file: string) => readonly string[]): readonly string[] {
  return files.flatMap((file) => look(file).map((what) => `${file}, ${what}`))
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
