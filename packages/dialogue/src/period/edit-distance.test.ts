import { expect, test } from 'vitest'

import { editDistance } from './edit-distance.ts'

test.each([
  ['maio', 'maio', 0],
  ['maio', 'mai', 1],
  ['maio', 'maiio', 1],
  ['maio', 'naio', 1],
  ['maio', 'mioa', 2],
  ['maio', 'miao', 1],
  ['maio', 'amio', 1],
  ['maio', 'maoi', 1],
  ['abcd', 'badc', 2],
  ['abc', 'xbc', 1],
  ['abc', 'xyc', 2],
  ['ab', 'ca', 2],
  ['o', 'maio', 3],
])('from %s to %s', (one, other, distance) => {
  expect(editDistance(one, other, 3)).toBe(distance)
  expect(editDistance(other, one, 3)).toBe(distance)
})

test('more than most is only said to be more', () => {
  expect(editDistance('janeiro', 'dezembro', 2)).toBe(3)
  expect(editDistance('a', 'abcdef', 2)).toBe(3)
  expect(editDistance('abc', 'abcde', 2)).toBe(2)
})
