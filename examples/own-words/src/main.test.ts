import { texts } from '@cristal/bot'
import { notShownIn, talkWith } from '@cristal/example-terminal/testing'
import { expect, it } from 'vitest'

import { ownTexts } from './own-texts.ts'

const main = new URL('main.ts', import.meta.url)

it('speaks in its own words, and in the usual ones where it has none', async () => {
  const lines = await talkWith(main, 'oi', 'quero a segunda via', '111')
  expect(lines).toEqual([
    expect.stringMatching(/^(Bom dia|Boa tarde|Boa noite)!$/),
    'Eu sou a Nina, da Construtora Horizonte. Vejo suas parcelas e mando a segunda via.',
    'No que posso ajudar?',
    '1. Consultar parcelas',
    '2. Falar com atendente',
    'Me diz o seu CPF ou CNPJ?',
    expect.stringContaining('Não reconheci um CPF ou CNPJ'),
  ])
})

it.each(Object.entries(ownTexts))('%s has no blank that the usual words lack', (key, words) => {
  const usual = texts[key as keyof typeof ownTexts]
  expect(blanksOf(usual)).toEqual(expect.arrayContaining([...blanksOf(words)]))
})

it('is what the guide shows', async () => {
  const files = ['own-texts.ts', 'main.ts'].map((file) => new URL(file, import.meta.url))
  expect(await notShownIn('replace-a-text.md', ...files)).toEqual([])
})

function blanksOf(words: string): readonly string[] {
  return words.match(/\{\w+\}/g) ?? []
}
