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
    expect(first?.confidence).toBe(0.89)
    expect(second).toEqual({ name: 'consultar', confidence: expect.closeTo(0.07, 9) })
    expect(last).toEqual({ name: 'negociar', confidence: 0.04 })
  })

  test('is it even where neither of the two came first', () => {
    const joined = joinWishes(ranked({ negociar: 0.4, consultar: 0.3, segunda_via: 0.3 }))
    expect(joined).toEqual(ranked({ segunda_via: 0.6, negociar: 0.4, consultar: 0 }))
  })
})

test('a refusal with thanks is a refusal', () => {
  const joined = joinWishes(ranked({ farewell: 0.5, negativo: 0.3, afirmativo: 0.2 }))
  expect(joined.map(({ name }) => name)).toEqual(['negativo', 'afirmativo', 'farewell'])
  expect(joined[0]?.confidence).toBeCloseTo(0.8, 9)
})

test.each([
  ['one of the two is only a doubt', { consultar: 0.8, segunda_via: 0.2 }],
  ['the others weigh as much', { bias: 0.5, consultar: 0.25, segunda_via: 0.25 }],
  ['neither is there', { negociar: 1 }],
  ['nothing is there', {}],
])('nothing changes where %s', (_, confidences) => {
  expect(joinWishes(ranked(confidences))).toEqual(ranked(confidences))
})
