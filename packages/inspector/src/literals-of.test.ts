import { expect, it } from 'vitest'

import { literalsOf } from './literals-of.ts'

it('reads the texts that a function gives literally', () => {
  const params = ({ context }: { context: { until: string } }) => ({
    text: 'login.blocked',
    values: { until: context.until },
  })
  expect(literalsOf(params)).toEqual({ text: 'login.blocked' })
})

it('passes over what is worked out', () => {
  const isLate = (now: number) => now > 5
  expect(literalsOf((now: number) => ({ text: isLate(now) ? isLate : 'core.menu' }))).toEqual({})
  expect(literalsOf((now: number) => ({ text: `core.${now}` }))).toEqual({})
  expect(literalsOf((now: number) => ({ until: `${now}`, how: 'late' as const }))).toEqual({ how: 'late' })
})
