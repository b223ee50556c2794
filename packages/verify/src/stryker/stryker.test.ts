import { describe, expect, it } from 'vitest'

import { readExplained } from './explained.ts'
import { reportOf } from './report.ts'
import { scoreOf, type Score } from './survivors.ts'

const source = 'export const bigger = (a: number, b: number) =>\n  a > b\n'
const location = { start: { line: 2, column: 3 }, end: { line: 2, column: 8 } }
const mutant = { mutatorName: 'EqualityOperator', replacement: 'a >= b', location } as const

describe('what Stryker reports', () => {
  it('is read as what was noticed, what was not, and what is run only while a file is loaded', () => {
    const score = scoreOf({
      files: {
        'src/bigger.ts': {
          source,
          mutants: [
            { ...mutant, status: 'Killed' },
            { ...mutant, status: 'Timeout' },
            { ...mutant, status: 'Ignored' },
            { ...mutant, status: 'Survived' },
            { ...mutant, status: 'NoCoverage', replacement: 'true' },
          ],
        },
      },
    })
    expect(score).toMatchObject({ noticed: 2, atLoad: 1 })
    expect(score.survivors).toMatchObject([
      { name: 'src/bigger.ts: a > b → a >= b', line: 2, isNeverRun: false },
      { name: 'src/bigger.ts: a > b → true', line: 2, isNeverRun: true },
    ])
  })

  it('says where the change stands in the source', () => {
    const { survivors } = scoreOf({
      files: { 'src/bigger.ts': { source, mutants: [{ ...mutant, status: 'Survived' }] } },
    })
    const change = survivors[0]?.change
    expect(source.slice(change?.from, change?.to)).toBe('a > b')
  })
})

describe('the explanations', () => {
  it('are given for all that stands below them', () => {
    expect(readExplained('# it is so\na: b → c\n\n# it is not\nd: e → f\n')).toEqual([
      { name: 'a: b → c', because: 'it is so' },
      { name: 'd: e → f', because: 'it is not' },
    ])
  })

  it('must stand above what they are for', () => {
    expect(() => readExplained('a: b → c')).toThrow('has no reason above it')
  })
})

describe('the report', () => {
  const alive = (name: string) => ({
    name,
    line: 1,
    isNeverRun: false,
    change: { file: 'a', from: 0, to: 0, text: '' },
  })
  const scores = (score: Partial<Score>) => [
    { name: 'core', score: { noticed: 95, survivors: [], atLoad: 0, ...score } },
  ]
  const why = (name: string, because = 'it is so') => ({ name, because })

  it('fails for a survivor that nobody explained', () => {
    const { holds, text } = reportOf({
      scores: scores({ survivors: [alive('x')] }),
      explained: [],
      seconds: 1,
    })
    expect(holds).toBe(false)
    expect(text).toContain('x (line 1)')
  })

  it('holds where each is explained, and fails where an explanation is not needed', () => {
    const survivors = [alive('x')]
    expect(reportOf({ scores: scores({ survivors }), explained: [why('x')], seconds: 1 }).holds).toBe(true)
    expect(reportOf({ scores: scores({}), explained: [why('x')], seconds: 1 }).holds).toBe(false)
  })

  it('fails below ninety in a hundred, however well explained, but for what the compiler refuses', () => {
    const survivors = ['x', 'y', 'z'].map(alive)
    const low = scores({ noticed: 20, survivors })
    expect(
      reportOf({ scores: low, explained: survivors.map(({ name }) => why(name)), seconds: 1 }).holds,
    ).toBe(false)
    const refused = survivors.map(({ name }) => why(name, 'The compiler refuses it.'))
    expect(reportOf({ scores: low, explained: refused, seconds: 1 }).holds).toBe(true)
  })
})
