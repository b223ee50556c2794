import { expect, it } from 'vitest'

import { reportOf, type Findings } from './report.ts'

const killed = {
  mutant: 'a',
  talks: ['one.md'],
  verdict: { killedBy: 'one.md', how: 'line 3', spent: false },
}
const alive = { mutant: 'b', talks: ['one.md'], verdict: { killedBy: undefined, how: '', spent: false } }
const unseen = { ...alive, mutant: 'c', talks: [] }

it('holds when every mutant is killed, or allowed to live', () => {
  const { text, holds } = report({ judged: [killed, alive], allowed: [{ mutant: 'b', because: 'it may' }] })
  expect(holds).toBe(true)
  expect(text).toBe('note: 2 mutants, 1 killed, 1 allowed, by 0 transcripts in 5 s')
})

it('names those that live, and whether anything met them', () => {
  const { text, holds } = report({ judged: [killed, alive, unseen] })
  expect(holds).toBe(false)
  expect(text).toMatch(/b\n +1 of the transcripts get there \(one\.md\)/)
  expect(text).toMatch(/c\n +no transcript gets there/)
  expect(text).toMatch(/note: 3 mutants, 1 killed, 0 allowed, 2 survived/)
})

it('does not hold with an allowance for what is dead or gone', () => {
  const { text, holds } = report({ judged: [killed], allowed: [{ mutant: 'a', because: 'it may' }] })
  expect(holds).toBe(false)
  expect(text).toContain('  a\n')
})

it('does not hold with a transcript that fails by itself', () => {
  const transcripts = [{ file: 'two.md', events: 1, marks: [], failure: 'line 1' }]
  const { text, holds } = report({ judged: [killed], transcripts })
  expect(holds).toBe(false)
  expect(text).toContain('two.md: line 1')
})

function report(findings: Partial<Findings>): ReturnType<typeof reportOf> {
  return reportOf({ judged: [], transcripts: [], allowed: [], kills: false, seconds: 5, ...findings })
}
