import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { lamp, lampCases, loader, scratch, type Scratch } from '../../../test/paths/scratch.ts'
import { CliError } from '../../cli-error.ts'
import { gather } from './gather.ts'

let home: Scratch

beforeEach(async () => {
  home = await scratch()
  vi.stubEnv('INIT_CWD', home.folder)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await home.remove()
})

describe('what a user asks for', () => {
  it('is every file with cases below, but for what is installed, built or hidden', async () => {
    await home.write({
      'a/lamp.ts': lamp,
      'a/lamp.paths.ts': lampCases,
      'a/b/c.paths.mjs': pure('c'),
      'd.paths.js': pure('d'),
      'dist/e.paths.js': pure('e'),
      '.cache/f.paths.js': pure('f'),
      'a/node_modules/g.paths.js': pure('g'),
      'h.paths.json': '{}',
    })
    expect(await named()).toEqual(['c a/b/c.paths.mjs', 'lamp a/lamp.paths.ts', 'd d.paths.js'])
  })

  it('may be a folder, a file with cases, a file with a machine, or a name', async () => {
    await home.write({ 'a/lamp.ts': lamp, 'a/lamp.paths.ts': lampCases, 'b/loader.ts': loader })
    expect(await named('a')).toEqual(['lamp a/lamp.paths.ts'])
    expect(await named(join(home.folder, 'a'))).toEqual(['lamp a/lamp.paths.ts'])
    expect(await named('a/lamp.paths.ts', 'a', 'Lámp')).toEqual(['lamp a/lamp.paths.ts'])
    expect(await named('b/loader.ts')).toEqual(['loader b/loader.ts'])
    expect(await named('lamp', 'b/loader.ts')).toEqual(['loader b/loader.ts', 'lamp a/lamp.paths.ts'])
  })

  it('comes from single exports and from lists, and once when a file takes it over', async () => {
    await home.write({
      'a.paths.js': `${pure('a')}
export const more = [casesOf('b'), casesOf('c')]
export const nothing = 7`,
      'z.paths.js': `export * from './a.paths.js'\n${pure('z')}`,
    })
    expect(await named()).toEqual(['a a.paths.js', 'b a.paths.js', 'c a.paths.js', 'z z.paths.js'])
  })

  it('is told apart where names are alike', async () => {
    await home.write({
      'a.paths.js': `${pure('same')}\nexport const again = casesOf('same')`,
      'b.paths.js': pure('same'),
      'c.paths.js': `${pure('twin')}\nexport const again = casesOf('twin')`,
    })
    expect((await gather([])).map(({ name }) => name)).toEqual([
      'same (a.paths.js)',
      'same (a.paths.js) 2',
      'same (b.paths.js)',
      'twin',
      'twin 2',
    ])
  })
})

describe('what is wrong', () => {
  it('is that there is nothing yet: it says how to begin', async () => {
    const error = await refused()
    expect(error).toContain('Below where you are there is no file with cases')
    expect(error).toContain('cristal paths src/machine.ts')
    expect(error.split('\n').slice(-3).join('\n')).toMatch(/import .*\n.*import .*\n.*casesFor\(/)
    await home.write({ 'a/x.ts': '' })
    expect(await refused('a')).toContain('In a there is no file with cases')
  })

  it('is a name that nothing has: it says which there are', async () => {
    expect(await refused('lamp')).toBe(
      'There is no file, no folder and no machine called lamp here. Below where you are no file holds cases (*.paths.ts).',
    )
    await home.write({ 'lamp.ts': lamp, 'lamp.paths.ts': lampCases })
    expect(await refused('lmap')).toMatch(/ Did you mean lamp\?$/)
    expect(await refused('chair')).toMatch(/ Machines: lamp\.$/)
  })

  it.each([
    ['throws', `throw new TypeError('not today')`, '  TypeError: not today\n  at '],
    ['imports what is not there', `import './gone'`, 'x.paths.js cannot be imported.\n'],
    [
      'exports nothing of use',
      `export const a = { cases: 1 }`,
      'x.paths.js exports no machine: it needs `export',
    ],
    [
      'has cases of nothing',
      `export const a = { machine: undefined, cases: {} }`,
      'x.paths.js: a holds cases of no machine. Its machine is undefined',
    ],
    [
      'has cases of an old machine',
      `export const a = { machine: { withContext() {} }, cases: {} }`,
      'only those of XState 5',
    ],
    [
      'has cases of something else',
      `export const a = { machine: {}, cases: {} }`,
      'none that `createMachine`',
    ],
  ])('is a file that %s', async (_what, text, message) => {
    await home.write({ 'x.paths.js': text })
    expect(await refused()).toContain(message)
  })

  it.each([
    ['{ effect: {} }', 'there are no cases called `effect`; did you mean `effects`?'],
    ['{ sandwich: {} }', 'there are no cases called `sandwich`'],
    ['{ effects: { load: "x" } }', '`effects.load` is a list of outcomes'],
    ['{ effects: { load: done() } }', '`effects.load` is a list of outcomes'],
    ['{ effects: { load: { found: 7 } } }', '`effects.load`: "found" is no outcome; use done(…)'],
    ['{ effects: { laod: [done()] } }', '`effects.laod` is no work of this machine; did you mean `load`?'],
    ['{ effects: [] }', '`effects` is an object'],
    ['{ events: { go: "x" } }', "`events['go']` is a list of what the event carries"],
    ['{ events: { go: { fast: 7 } } }', '`events[\'go\']`: "fast" is nothing that an event carries'],
    ['{ inputs: 7 }', '`inputs` is an object'],
    ['{ project: "x" }', '`project` is a function of the context'],
  ])('is how cases are written: %s', async (cases, message) => {
    await home.write({
      'x.paths.js': `import { fromPromise, setup } from 'xstate'
const done = () => ({ kind: 'done' })
const machine = setup({ actors: { load: fromPromise(async () => 1) } }).createMachine({ id: 'x' })
export const mine = { machine, cases: ${cases} }`,
    })
    const error = await refused()
    expect(error).toContain('x.paths.js: the cases of mine are wrong.\n  ')
    expect(error).toContain(message)
  })

  it('is a case that throws while the machine is walked', async () => {
    await home.write({
      'x.paths.js': `import { createMachine } from 'xstate'
const machine = createMachine({ id: 'x', context: { a: 1 } })
export const mine = { machine, cases: { project: ({ b }) => b.c } }`,
    })
    const [suite] = await gather([])
    const taking = {
      run: false,
      order: <Path>(paths: readonly Path[]) => paths,
      now: () => 0,
      expect: () => {},
    }
    await expect(async () => suite?.take(taking).next()).rejects.toThrow(
      /^x\.paths\.js: the paths of mine cannot be walked\.\n {2}TypeError: .*\n {2}at .*x\.paths\.js:3$/,
    )
  })
})

/** A file that needs nothing: cases of a machine of this name. */
function pure(id: string): string {
  return `import { createMachine } from 'xstate'
const casesOf = (id) => ({ machine: createMachine({ id }), cases: {} })
export const cases = casesOf('${id}')`
}

async function named(...what: readonly string[]): Promise<readonly string[]> {
  return (await gather(what)).map(({ name, file }) => `${name} ${file}`)
}

async function refused(...what: readonly string[]): Promise<string> {
  const error = await gather(what).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(CliError)
  return (error as CliError).message
}
