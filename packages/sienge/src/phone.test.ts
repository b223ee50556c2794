import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { mainPhone, phoneDigits, phones } from './phone.ts'

const digit = fc.integer({ min: 0, max: 9 })
const digits = (length: number) =>
  fc.array(digit, { minLength: length, maxLength: length }).map((all) => all.join(''))

/** A Brazilian number with its area code: a landline, or a mobile with the ninth digit. */
const national = fc
  .tuple(fc.integer({ min: 11, max: 99 }), fc.constantFrom('3', '99'), digits(7))
  .map(([area, first, rest]) => `${area}${first}${rest}`)

const masks: readonly ((area: string, local: string) => string)[] = [
  (area, local) => `${area}${local}`,
  (area, local) => `(${area}) ${local.slice(0, -4)}-${local.slice(-4)}`,
  (area, local) => `0${area}${local}`,
  (area, local) => `(0${area}) ${local}`,
  (area, local) => `+55 ${area} ${local}`,
  (area, local) => `+55 (0${area}) ${local.slice(0, -4)}.${local.slice(-4)}`,
  (area, local) => `55${area}${local}`,
  (area, local) => `  00 55 ${area} ${local} `,
]

const registered = (value: unknown) => mainPhone(phones.parse(value))

describe('the digits of a phone', () => {
  it('are the same in every mask, area code 55 included', () => {
    fc.assert(
      fc.property(national, fc.constantFrom(...masks), (number, mask) => {
        expect(phoneDigits(mask(number.slice(0, 2), number.slice(2)))).toBe(number)
      }),
      { seed: 57, numRuns: 400 },
    )
  })

  it('are digits whatever is registered', () => {
    fc.assert(
      fc.property(fc.string(), (anything) => {
        expect(phoneDigits(anything)).toMatch(/^\d*$/)
      }),
      { seed: 57 },
    )
  })
})

describe('the phone to verify by', () => {
  it('is the main one', () => {
    expect(registered([{ number: '4833221177' }, { number: '(48) 99999-4821', main: true }])).toBe(
      '48999994821',
    )
  })

  it('is the first with eight digits where no main one can be one', () => {
    expect(
      registered([{ number: 'ramal 22', main: true }, { number: '3322-117' }, { number: '3322-1178' }]),
    ).toBe('33221178')
    expect(registered([{ number: 4833221177, main: false }])).toBe('4833221177')
  })

  it('is absent where none is registered, or none can be one', () => {
    for (const none of [
      undefined,
      null,
      [],
      [{ number: null }],
      [{ main: true }],
      [{ number: '', main: true }],
    ]) {
      expect(registered(none)).toBeUndefined()
    }
  })
})
