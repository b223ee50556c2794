import { expect, test } from 'vitest'
import { temper } from './temper.ts'

const known = new Set(['pode', 'encerrar', 'fim', 'tchau', 'boleto', 'xnome', 'xnum'])
const knows = (word: string) => known.has(word)

function ranked(name: string, confidence: number) {
  return [
    { name, confidence },
    { name: 'consultar', confidence: (1 - confidence) * 0.75 },
    { name: 'negativo', confidence: (1 - confidence) * 0.25 },
  ]
}

test.each([
  ['a word that no wish to leave was written with', 'encerrar', 'fim zorblax'],
  ['somebody’s name', 'encerrar', 'xnome fim'],
  ['a number', 'farewell', 'tchau xnum'],
  ['nothing of ours', 'bias', 'pode'],
])('%s is never certain', (_, name, text) => {
  const [first, second, third] = temper(ranked(name, 0.98), text, knows)
  expect(first).toEqual({ name, confidence: 0.89 })
  expect(second?.confidence).toBeCloseTo(0.0825, 9)
  expect(third?.confidence).toBeCloseTo(0.0275, 9)
})

test('what leaves nothing to the others is spread evenly', () => {
  const others = temper(ranked('bias', 1), 'pode', knows).slice(1)
  expect(others.map(({ confidence }) => confidence)).toEqual(
    [0.055, 0.055].map((half) => expect.closeTo(half, 9)),
  )
})

test.each([
  ['encerrar', 0.98, 'pode encerrar'],
  ['farewell', 0.98, 'tchau xnome'],
  ['segunda_via', 0.98, 'boleto xnome zorblax'],
  ['encerrar', 0.7, 'fim zorblax'],
])('%s at %d stays as it is in "%s"', (name, confidence, text) => {
  expect(temper(ranked(name, confidence), text, knows)).toEqual(ranked(name, confidence))
})

test('nothing stays nothing', () => {
  expect(temper([], '', knows)).toEqual([])
})
