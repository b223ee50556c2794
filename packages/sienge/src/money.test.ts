import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { money } from './money.ts'

describe('money on the wire', () => {
  it('is the same as a number and as a text, to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (cents) => {
        const text = (cents / 100).toFixed(2)
        expect(money.parse(text)).toBe(money.parse(Number(text)))
        expect(Math.round(money.parse(text) * 100) + 0).toBe(cents)
      }),
      { seed: 57 },
    )
  })

  it('leaves no residue of arithmetic, and no negative zero', () => {
    expect(money.parse(1287.4999999999998)).toBe(1287.5)
    expect(money.parse(0.000_000_1)).toBe(0)
    expect(money.parse(-0.000_000_1)).toBe(0)
    expect(money.parse('1.25E+3')).toBe(1250)
  })

  it.each(['', 'R$ 10', '1.287,50', '0x10', 'NaN', null, undefined, true, Number.NaN, {}])(
    'is nothing else: %s',
    (wrong) => {
      expect(money.safeParse(wrong).success).toBe(false)
    },
  )
})
