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

it('is a table, what lacks something first, and what is missing by name', async () => {
  const { code, out } = await run('lamp.ts', 'loader.ts')
  expect(code).toBe(1)
  expect(out.split('\n')).toEqual([
    'machine  states  transitions  guards  texts  outcomes  events  starts     %',
    'loader      2/3          1/1       -      -       2/2       -     1/1  85.7',
    'lamp        2/2          3/3       -      -         -     1/1     1/1   100',
    'all         4/5          4/4       -      -       2/2     1/1     2/2',
    '',
    'loader (loader.ts) is not covered in:',
    '  state       lost',
    '',
    'Below 100 %: loader (85.7 %)',
  ])
})

it('is enough from the percentage on that is asked for', async () => {
  expect((await run('--min', '85.7', 'loader.ts')).code).toBe(0)
  expect((await run('--min', '85.8', 'loader.ts')).code).toBe(1)
  expect((await run()).code).toBe(0)
})

it('leaves out what is allowed, and says why', async () => {
  await home.write({
    'loader.paths.ts': `import { loader } from './loader.ts'
export const a = { machine: loader, cases: { allowed: { lost: 'kept for old talks' } } }
export const b = { machine: loader, cases: { name: 'alike', partial: true } }`,
  })
  const { code, out } = await run('loader.paths.ts')
  expect(code).toBe(0)
  expect(out).toContain('loader (loader.paths.ts) is allowed:\n  lost: kept for old talks')
  expect(out).toMatch(/^loader .* 100$/m)
  expect(out).toMatch(/^alike .* part$/m)
})

it('is JSON for other programs', async () => {
  const { code, out } = await run('loader.ts', '--json')
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    min: 100,
    enough: false,
    machines: [{ name: 'loader', percent: 85.7, coverage: { state: { missing: ['lost'] } } }],
  })
})

it('fits a narrow terminal', async () => {
  const { out } = await run('loader.ts', { columns: 40 })
  expect(out.split('\n').slice(0, 3)).toEqual([
    'loader  85.7 %',
    '  states 2/3, transitions 1/1,',
    '    outcomes 2/2, starts 1/1',
  ])
})

it.each([['x'], ['101'], ['-1'], ['']])('refuses --min %j', async (min) => {
  const { code, err } = await run(`--min=${min}`)
  expect(code).toBe(2)
  expect(err).toContain('say a percentage from 0 to 100')
})

async function run(...args: readonly (string | { readonly columns: number })[]) {
  const { terminal, out, err } = captured()
  const looks = args.find((arg) => typeof arg === 'object')
  const words = args.filter((arg) => typeof arg === 'string')
  const code = await cristal(['coverage', ...words], { ...terminal, ...looks })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
