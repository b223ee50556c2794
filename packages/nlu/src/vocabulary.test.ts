import { expect, test } from 'vitest'
import { vectorOf, vocabulary } from './vocabulary.ts'

const known = vocabulary(['boleto', 'quero'], [10, 100], 200)
const none = new Set<string>()

test('a rare feature weighs more than a common one', () => {
  const { rows, values } = vectorOf({ words: new Set(['quero', 'boleto']), letters: none }, known)
  expect([...rows]).toEqual([1, 0])
  expect(values[1]).toBeGreaterThan(values[0] ?? Infinity)
})

test('an unknown feature takes weight from the known ones, and so lowers the confidence', () => {
  const alone = vectorOf({ words: new Set(['boleto']), letters: none }, known)
  const beside = vectorOf({ words: new Set(['boleto', 'zorblax']), letters: none }, known)
  expect([...beside.rows]).toEqual([0])
  expect(beside.values[0]).toBeLessThan((alone.values[0] ?? 0) * 0.8)
})

test('nothing known is no direction at all', () => {
  expect(vectorOf({ words: new Set(['zorblax']), letters: none }, known).rows).toHaveLength(0)
  expect(vectorOf({ words: none, letters: none }, known).rows).toHaveLength(0)
})
