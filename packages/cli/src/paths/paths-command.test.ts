import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { captured } from '../../test/captured.ts'
import { lamp, lampCases, loader, moody, scratch, type Scratch } from '../../test/paths/scratch.ts'
import { cristal } from '../cristal.ts'

let home: Scratch

beforeEach(async () => {
  home = await scratch()
  vi.stubEnv('INIT_CWD', home.folder)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await home.remove()
})

describe('cristal paths', () => {
  it('tells each machine below where the user is, and runs nothing unasked', async () => {
    await home.write({ 'a/lamp.ts': lamp, 'a/lamp.paths.ts': lampCases })
    const { code, out, err } = await run()
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(out.split('\n')).toEqual([
      '✓ lamp  1 path  a/lamp.paths.ts',
      '    states 2/2, transitions 3/3, events 1/1, starts 1/1',
      expect.stringMatching(
        /^1 path through 1 machine: all that counts is covered, none was run .*; \d+\.\d s\.$/,
      ),
    ])
  })

  it('walks a machine without cases, and says what is wrong with it, uncovered first', async () => {
    await home.write({ 'loader.ts': loader, 'lamp.ts': lamp })
    const { code, out } = await run('lamp.ts', 'loader.ts')
    expect(code).toBe(1)
    expect(out.split('\n').slice(0, -1)).toEqual([
      '✗ loader  2 paths  loader.ts',
      '    states 2/3, transitions 1/1, outcomes 2/2, starts 1/1',
      '    ✗ gap: lost is never entered',
      '    ✗ noErrorPath: in loading, nobody handles the failure of load; give it an onError (start › load failed)',
      '    ✗ deadEnd: stuck is no end, and nothing leads out of it (start › load done)',
      '✓ lamp  1 path  lamp.ts',
      '    states 2/2, transitions 3/3, events 1/1, starts 1/1',
    ])
    expect(out).toContain('3 paths through 2 machines: 2 things found wrong, 1 part not covered; ')
  })

  it('takes paths for real, with a line a machine where nobody sees a bar', async () => {
    await home.write({ 'lamp.ts': lamp, 'lamp.paths.ts': lampCases })
    const { code, out, err } = await run('--run')
    expect(code).toBe(0)
    expect(err).toMatch(/^✓ lamp: 1 path \(\d+ ms\)$/)
    expect(out).toMatch(/^1 path through 1 machine: all went as the walk says, all that counts is covered; /)
  })

  it('says where a path went otherwise, and in which order they were taken', async () => {
    await home.write({ 'moody.ts': moody })
    const { code, out } = await run('moody.ts', '--run', '--seed', '7')
    expect(code).toBe(1)
    expect(out).toMatch(/✗ moody › day\.broke › glad\n {8}(live|restored), after start › day\.broke: /)
    expect(out).toContain('1 path failed')
    expect(out).toContain('They were taken in the order of --seed 7.')
  })

  it('names every path, and how it went', async () => {
    await home.write({ 'lamp.ts': lamp, 'lamp.paths.ts': lampCases })
    expect((await run('--list')).out).toMatch(/^ {4}· lamp › /m)
    expect((await run('--list', '--run')).out).toMatch(/^ {4}✓ lamp › /m)
  })

  it.each(['is lost', 'ÍS LÓST', '/is l.st/'])('takes only paths whose name fits %s', async (grep) => {
    await home.write({ 'loader.ts': loader, 'loader.paths.ts': loaderCases })
    const { code, out } = await run('--grep', grep)
    expect(code).toBe(0)
    expect(out).toContain('· loader › is lost')
    expect(out).not.toContain('is there')
    expect(out).not.toContain('gap: ')
  })

  it('says that no name fits, and that an expression is none', async () => {
    await home.write({ 'lamp.ts': lamp, 'lamp.paths.ts': lampCases })
    expect(await run('--grep', 'nada')).toMatchObject({ code: 2, err: "No path's name fits --grep nada." })
    expect((await run('--grep', '/(/')).err).toContain('--grep: Invalid regular expression')
  })

  it('takes the paths in an order that the seed decides', async () => {
    await home.write({ 'diary.ts': diary })
    const orders = [await run('diary.ts', '--run'), await run('diary.ts', '--run', '--seed', '1')]
    expect(orders[0]?.out).toBeDefined()
    const written = (globalThis as { diary?: string[] }).diary ?? []
    const half = written.length / 2
    expect(written.slice(half)).toEqual(written.slice(0, half))
    await run('diary.ts', '--run', '--seed', '2')
    expect(written.slice(-half)).not.toEqual(written.slice(0, half))
    expect(written.slice(-half).toSorted()).toEqual(written.slice(0, half).toSorted())
  })

  it.each([
    [['--seed', 'x'], '--seed x: a seed is a whole number'],
    [['--seed', '1.5'], '--seed 1.5: a seed is a whole number'],
    [['--grep', ''], '--grep: say which text'],
    [['--dance'], "Unknown option '--dance'"],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await run(...args)
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(err).toContain('Usage: cristal paths')
  })
})

const loaderCases = `import { casesFor, done, failed } from '@cristal/testkit'
import { loader } from './loader.ts'
export const cases = casesFor(loader, { effects: { load: { 'is there': done(), 'is lost': failed() } } })
`

/** A machine that notes which events it gets, in the order in which it runs. */
const diary = `import { createMachine } from 'xstate'
globalThis.diary ??= []
const note = ({ event }) => void globalThis.diary.push(event.type)
export const diary = createMachine({
  id: 'diary',
  initial: 'open',
  states: { open: { on: Object.fromEntries([...'abcdefgh'].map((type) => [type, { actions: note, target: 'shut' + type }])) },
    ...Object.fromEntries([...'abcdefgh'].map((type) => ['shut' + type, { type: 'final' }])) },
})
`

async function run(...args: readonly string[]) {
  const { terminal, out, err } = captured()
  const code = await cristal(['paths', ...args], terminal)
  return { code, out: out.join('\n'), err: err.join('\n') }
}
