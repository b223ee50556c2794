import { notShownIn, talkWith } from '@cristal/example-terminal/testing'
import { expect, it } from 'vitest'

const main = new URL('main.ts', import.meta.url)

it('serves installments, and goes on with its own talk afterwards', async () => {
  const lines = await talkWith(main, 'oi', 'quero ver as parcelas atrasadas', '529.982.247-25', '4821', 'não')
  expect(lines.slice(0, 3)).toEqual([
    'Olá! Aqui é a recepção. Posso falar de parcelas; do resto, ligue para a portaria.',
    expect.stringContaining('CPF ou CNPJ'),
    expect.stringContaining('quatro últimos dígitos'),
  ])
  expect(lines.filter((line) => line.endsWith('em atraso.'))).toHaveLength(1)
  expect(lines.at(-1)).toBe('Mais alguma coisa?')
})

it('says whom to call when the person asks for one', async () => {
  const lines = await talkWith(main, 'segunda via', '1', '2', '3', '4', '5', 'sim')
  expect(lines.at(-1)).toBe('Para isso, ligue para a portaria: (48) 3333-0000.')
})

it('is what the guide shows', async () => {
  const files = ['reception.ts', 'main.ts'].map((file) => new URL(file, import.meta.url))
  expect(await notShownIn('embed-financial.md', ...files)).toEqual([])
})
