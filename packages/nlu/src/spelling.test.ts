import { expect, test } from 'vitest'
import { spelt } from './spelling.ts'
import { vocabulary } from './vocabulary.ts'

const known = vocabulary(
  ['boleto', 'boletos', 'parcela', 'quero', 'segunda', 'segundo', 'via'],
  [50, 20, 40, 90, 3, 9, 30],
  100,
)

test.each([
  ['quero o bolto', 'quero o boleto'],
  ['boelto', 'boleto'],
  ['bolleto', 'boleto'],
  ['boketo', 'boleto'],
  ['qeuro parcla', 'quero parcela'],
  ['segund', 'segundo'],
])('%s → %s', (text, meant) => {
  expect(spelt(text, known)).toBe(meant)
})

test.each([
  ['words that are known', 'boletos segunda'],
  ['short words', 'vai'],
  ['words two slips away', 'bolt parcelado'],
  ['nothing near', 'zorblax'],
  ['very long words', 'boleto'.repeat(3)],
  ['a text of many strange words', Array.from({ length: 9 }, () => 'bolto').join(' ')],
  ['nothing', ''],
])('%s stay as they are', (_, text) => {
  expect(spelt(text, known)).toBe(text)
})
