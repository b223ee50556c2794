import { expect, test } from 'vitest'
import { hasWords } from './has-words.ts'
import { normalise } from './normalise.ts'

test.each(['9', '2', '11052', '529.982.247-25', '(48) 99999-4821', 'marina@exemplo.com.br', '4821 2', '...'])(
  '"%s" is only a value',
  (text) => {
    expect(hasWords(normalise(text))).toBe(false)
  },
)

test.each(['oi', 's', '12/2026', 'dezembro', 'as 2', 'meu cpf é 529.982.247-25'])(
  '"%s" says more',
  (text) => {
    expect(hasWords(normalise(text))).toBe(true)
  },
)
