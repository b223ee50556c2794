import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { beforeAll, describe, expect, it, test } from 'vitest'

import { sampleResults } from '../../test/sample-results.ts'
import type { PathData, SuiteData } from '../page-data.ts'
import { reportData } from '../report-data.ts'
import { readAddress, writeAddress } from './address.ts'
import { coverageMarks } from './coverage-marks.ts'
import { differenceParts } from './difference-parts.ts'
import { durationText } from './duration-text.ts'
import { summed } from './kinds-of.ts'
import { placeOf } from './place-of.ts'
import { shownPaths } from './shown-paths.ts'
import { wayOf } from './way-of.ts'
import { isWell, worstFirst, wrongOf } from './wrong-of.ts'

let suites: readonly SuiteData[] = []
let order: SuiteData
let failed: PathData

beforeAll(async () => {
  const { suites: same, ...rest } = sampleResults()
  const twice = { ...rest, suites: [...same, ...same.slice(0, 1)] }
  ;({ suites } = await reportData(twice, join(tmpdir(), 'no-such-folder\0', 'layouts.json')))
  order = found(suites.find(({ key }) => key === 'pedido'))
  failed = found(order.paths[1])
})

test('what is wrong comes first; a gap is not told twice', () => {
  expect(worstFirst(suites).map(({ key }) => key)).toEqual([
    'pedido',
    'despedida',
    'conversas',
    'despedida (2)',
  ])
  const { failed: bad, findings, missing } = wrongOf(order)
  expect(bad.map(({ name }) => name)).toEqual(['pedido › somebody new › wants coffee › served'])
  expect(findings.map(({ kind }) => kind)).toEqual(['noErrorPath'])
  expect(missing).toEqual(['burnt', 'ordering.brewing › brew failed'])
  expect(suites.filter((suite) => isWell(wrongOf(suite)))).toHaveLength(3)
})

test('a gap is no fault of a suite that another one covers', () => {
  const partial = { ...order, partial: true }
  expect(wrongOf(partial).missing).toEqual([])
  expect(coverageMarks(partial).of('burnt')).toBe('allowed')
  expect(summed([order, partial])).toEqual(summed([order]))
})

test('states and arrows are marked; an arrow also by the guards on it', () => {
  const { of, ofArrow } = coverageMarks(order)
  expect([of('served'), of('burnt')]).toEqual(['covered', 'missing'])
  expect(ofArrow('ordering.brewing → served')).toBe('covered')
  expect(ofArrow('ordering.brewing → burnt')).toBe('missing')
  expect(ofArrow('ordering.asking → ordering.brewing')).toBe('allowed')
  expect(ofArrow(':start → ordering')).toBeUndefined()
})

describe('the paths that are shown', () => {
  it.each([
    [{}, ['wants coffee › served', 'left']],
    [{ query: 'CAFE por' }, ['wants coffee › served']],
    [{ query: 'ate logo' }, ['left']],
    [{ query: 'brewing' }, ['wants coffee › served']],
    [{ query: 'chá' }, []],
    [{ only: 'failed' }, ['wants coffee › served']],
    [{ at: 'left' }, ['left']],
    [{ at: 'ordering.asking → left' }, ['left']],
    [{ at: 'ordering.brewing › brew done' }, ['wants coffee › served']],
    [{ at: 'burnt' }, []],
    [{ at: 'nowhere' }, []],
  ] as const)('for %j', (address, names) => {
    expect(
      shownPaths(order, address).map(({ name }) => name.replace('pedido › somebody new › ', '')),
    ).toEqual(names)
  })
})

test('a path lights its way, and a step where it stands', () => {
  const { visited, arrows, taken, active } = wayOf(order, failed, 1)
  expect(active).toEqual(['ordering', 'ordering.brewing'])
  expect([...taken]).toEqual(['ordering.asking → ordering.brewing'])
  expect([...arrows]).toEqual(['ordering.asking → ordering.brewing', 'ordering.brewing → served'])
  expect(visited.has('served')).toBe(true)
})

test('talks, which have no drawing, carry nothing for one', () => {
  const talks = suites.find(({ kind }) => kind === 'talks')
  expect(talks?.names).toEqual(['ordering.asking', 'ordering.brewing'])
  expect(talks?.drawing).toBeUndefined()
})

test('what is not covered is found in the drawing', () => {
  expect(placeOf(order, 'burnt')).toBe('burnt')
  expect(placeOf(order, 'ordering.brewing › brew failed')).toBe('ordering.brewing → burnt')
  expect(placeOf(order, 'ordering.asking › on message.received [isDrink] is false')).toBe(
    'ordering.asking → ordering.brewing',
  )
})

test('an address is read as it was written, and what is odd in it is passed over', () => {
  const address = {
    suite: 'a (2)',
    path: 'a › b & c',
    step: 3,
    query: 'é',
    only: 'failed',
    at: 'x → y',
  } as const
  expect(readAddress(writeAddress(address))).toEqual(address)
  expect(writeAddress({ suite: undefined, query: '' })).toBe('')
  expect(readAddress('#step=-1&only=all&else=1')).toEqual({})
})

test('counts of all suites together', () => {
  const [states] = summed(suites)
  expect(states).toMatchObject({ kind: 'state', all: 24, covered: 23, missing: ['burnt'] })
})

test('a difference is taken apart; one that is written otherwise is left whole', () => {
  const [first = '', second = ''] = failed.differences
  expect(differenceParts(first)).toEqual({
    on: 'live',
    after: 'somebody new › wants coffee',
    what: 'states',
    expected: '["ordering.brewing"]',
    came: '["left"]',
  })
  expect(differenceParts(second)).toBeUndefined()
})

test.each([
  [250, '250 ms'],
  [900_000, '15 min'],
  [93_784_000, '1 d 2 h 3 min 4 s'],
])('%d ms are %s', (ms, text) => {
  expect(durationText(ms)).toBe(text)
})

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The sample lacks it.')
  return value
}
