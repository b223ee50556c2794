import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { captured } from '../../../test/captured.ts'
import { lamp, lampCases, loader, scratch, type Scratch } from '../../../test/paths/scratch.ts'
import { cristal } from '../../cristal.ts'

let home: Scratch

beforeEach(async () => {
  home = await scratch({ 'lamp.ts': lamp, 'lamp.paths.ts': lampCases, 'loader.ts': loader })
  vi.stubEnv('INIT_CWD', home.folder)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await home.remove()
})

it('writes a page, JUnit, JSON and features, and says where', async () => {
  const { code, out } = await run('lamp.ts', 'loader.ts', '--run', '--seed', '9', '--report')
  expect(code).toBe(1)
  expect(out).toMatch(
    /\nReport: paths-report\/index\.html; beside it junit\.xml, results\.json, funcionalidades$/,
  )
  expect(await names('paths-report')).toEqual(['funcionalidades', 'index.html', 'junit.xml', 'results.json'])
  expect(await names('paths-report/funcionalidades')).toEqual(['lamp.feature', 'loader.feature'])
  expect(JSON.parse(await text('paths-report/results.json'))).toMatchObject({
    version: 1,
    seed: 9,
    suites: [{ name: 'lamp', paths: [{ status: 'passed' }] }, { name: 'loader' }],
  })
  expect(await text('paths-report/junit.xml')).toContain(
    '<testsuite name="lamp" file="lamp.ts" tests="1" failures="0"',
  )
  expect(await text('paths-report/funcionalidades/lamp.feature')).toMatch(/^# language: pt\n/)
  expect(await text('paths-report/index.html')).toMatch(/^<!doctype html>/i)
})

it('takes away what an earlier report left, and goes where it is told', async () => {
  await run('lamp.ts', 'loader.ts', '--report', 'a/b')
  expect((await run('lamp.ts', '--report=a/b')).code).toBe(0)
  expect(await names('a/b/funcionalidades')).toEqual(['lamp.feature'])
})

it('leaves a folder alone that holds other things', async () => {
  await mkdir(join(home.folder, 'src'))
  await writeFile(join(home.folder, 'src/mine.ts'), '')
  const { code, err } = await run('--report', 'src')
  expect(code).toBe(2)
  expect(err).toContain('holds what is no report')
  expect(await names('src')).toEqual(['mine.ts'])
})

it('says that a folder cannot be written', async () => {
  const { code, err } = await run('--report', 'lamp.ts/x')
  expect(code).toBe(2)
  expect(err).toContain('it cannot be written (ENOTDIR)')
})

async function names(folder: string): Promise<readonly string[]> {
  return (await readdir(join(home.folder, folder))).toSorted()
}

function text(file: string): Promise<string> {
  return readFile(join(home.folder, file), 'utf8')
}

async function run(...args: readonly string[]) {
  const { terminal, out, err } = captured()
  const code = await cristal(['paths', ...args], terminal)
  return { code, out: out.join('\n'), err: err.join('\n') }
}
