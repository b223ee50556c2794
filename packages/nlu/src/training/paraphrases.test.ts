import { expect, test } from 'vitest'
import { synonyms } from '../synonyms.ts'
import { folds } from './folds.ts'
import { paraphraseOf } from './paraphrases.ts'

const conceptOf = synonyms({ BOLETO: ['boleto', 'fatura'] })
const group = (text: string) => paraphraseOf(text, conceptOf)

test('politeness and order make no other text, and what is asked for does', () => {
  expect(group('quero o boleto de xmes')).toBe(group('bom dia o xmes a fatura por favor'))
  expect(group('quero o boleto')).not.toBe(group('quero o extrato'))
  expect(group('bom dia')).not.toBe(group('boa noite'))
})

test('paraphrases stay on one side, and every text is held back once', () => {
  const texts = Array.from({ length: 60 }, (_, index) => ({
    intent: index % 2 === 0 ? 'a' : 'b',
    text: `w${index % 20}`,
  }))
  const parts = folds(texts, 5, { seed: 7, groupOf: ({ text }) => text })
  expect(parts.flat().toSorted(byText)).toEqual(texts.toSorted(byText))
  for (const { text } of texts)
    expect(parts.filter((part) => part.some((one) => one.text === text))).toHaveLength(1)
  expect(parts.map((part) => part.length)).toEqual([12, 12, 12, 12, 12])
})

function byText(one: { text: string; intent: string }, other: { text: string; intent: string }): number {
  return `${one.text} ${one.intent}`.localeCompare(`${other.text} ${other.intent}`)
}
