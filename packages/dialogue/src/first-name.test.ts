import { expect, it } from 'vitest'

import { firstName } from './first-name.ts'

it.each([
  ['MARINA LOPES PRADO', 'Marina'],
  ['  joão  da silva', 'João'],
  ['Ana', 'Ana'],
  ['', ''],
])('speaks to "%s" as %s', (name, first) => {
  expect(firstName(name)).toBe(first)
})
