import { expect, test } from 'vitest'
import { normalise } from './normalise.ts'

test.each([
  ['Qro a 2ª via, pfv!!', 'quero a 2 via por favor'],
  ['vc  TÁ aí?', 'voce esta ai xint'],
  ['oiiiiii', 'oi'],
  ['ñ', 'nao'],
  ['👍🏽', 'sim'],
  ['👎', 'nao'],
  ['boleto de 12/2026', 'boleto de xdata'],
  ['a de Março e abril', 'a de xmes e xmes'],
  ['Marco', 'marco'],
  ['minhas 3 parcelas', 'minhas xnum parcelas'],
  ['529.982.247-25', 'xdoc'],
  ['é marina@exemplo.com.br', 'e xemail'],
  ['constructor __proto__', 'constructor proto'],
  ['😀 … !', ''],
])('%s → %s', (text, normalised) => {
  expect(normalise(text)).toBe(normalised)
})

test('decomposed accents are accents', () => {
  expect(normalise('Não é'.normalize('NFD'))).toBe('nao e')
})
