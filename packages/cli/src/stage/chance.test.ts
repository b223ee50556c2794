import { expect, it } from 'vitest'

import { seededChance } from './chance.ts'

it('is the same for the same seed, and spread over [0, 1)', () => {
  const chance = seededChance('a')
  const numbers = Array.from({ length: 1000 }, chance)
  const again = seededChance('a')
  expect(numbers.slice(0, 10)).toEqual(Array.from({ length: 10 }, again))
  expect(numbers.slice(0, 10)).not.toEqual(Array.from({ length: 10 }, seededChance('b')))
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...numbers)).toBeLessThan(1)
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  expect(mean).toBeGreaterThan(0.45)
  expect(mean).toBeLessThan(0.55)
})
