import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { NotJson, toJson } from './to-json.ts'

describe('a copy as JSON', () => {
  it('is what writing and reading makes of the value, and shares nothing with it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const copied = toJson(value, 'it')
        expect(copied).toStrictEqual(JSON.parse(JSON.stringify(value)))
        expect(typeof value === 'object' && value !== null && copied === value).toBe(false)
      }),
      { seed: 3 },
    )
  })

  it('leaves out what is undefined, and has no negative zero', () => {
    expect(toJson({ a: undefined, b: -0 }, 'it')).toStrictEqual({ b: 0 })
  })

  const refused: readonly (readonly [unknown, string])[] = [
    [undefined, 'it is undefined'],
    [[undefined], 'it.0 is undefined'],
    [{ a: { b: [1, Number.NaN] } }, 'it.a.b.1 is NaN'],
    [{ since: new Date(0) }, 'it.since is a Date'],
    [{ price: new Set() }, 'it.price is a Set'],
    [{ run: () => 1 }, 'it.run is a function'],
    [{ big: 1n }, 'it.big is a bigint'],
    [{ mark: Symbol('x') }, 'it.mark is a symbol'],
    [new Error('Ana'), 'it is an Error'],
  ]
  it.each(refused)('refuses %s and says where', (value, message) => {
    expect(() => toJson(value, 'it')).toThrow(`${message}, which JSON cannot hold.`)
  })

  it('refuses what contains itself', () => {
    const loop: Record<string, unknown> = {}
    loop['self'] = loop
    expect(() => toJson(loop, 'it')).toThrow(NotJson)
  })
})
