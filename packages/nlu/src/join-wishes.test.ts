import { describe, expect, test } from 'vitest'
import { joinWishes } from './join-wishes.ts'

function ranked(confidences: Readonly<Record<string, number>>) {
  return Object.entries(confidences).map(([name, confidence]) => ({ name, confidence }))
}

describe('a sentence that asks for the installments and for a second copy', () => {
  test.each([
    { consultar: 0.52, segunda_via: 0.44, negociar: 0.04 },
    { segunda_via: 0.52, consultar: 0.44, negociar: 0.04 },
  ])('is segunda_via, whichever of the two came first: %o', (confidences) => {
    const [first, second, last] = joinWishes(ranked(confidences))
    expect(first?.name).toBe('segunda_via')
    expect(first?.confidence).toBeCloseTo(0.96, 9)
    expect([second, last]).toEqual(ranked({ negociar: 0.04, consultar: 0 }))
  })

  test('is it even where neither of the two came first', () => {
    const joined = joinWishes(ranked({ negociar: 0.4, consultar: 0.3, segunda_via: 0.3 }))
    expect(joined).toEqual(ranked({ segunda_via: 0.6, negociar: 0.4, consultar: 0 }))
  })
})

test.each([
  ['one of the two is only a doubt', { consultar: 0.8, segunda_via: 0.2 }],
  ['the others weigh as much', { bias: 0.5, consultar: 0.25, segunda_via: 0.25 }],
  ['neither is there', { negociar: 1 }],
  ['nothing is there', {}],
])('nothing changes where %s', (_, confidences) => {
  expect(joinWishes(ranked(confidences))).toEqual(ranked(confidences))
})
