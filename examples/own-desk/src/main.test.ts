import { notShownIn, talkWith } from '@cristal/example-terminal/testing'
import { expect, it } from 'vitest'

const main = new URL('main.ts', import.meta.url)

it('lets a human at the counter serve, and takes the person back', async () => {
  const lines = await talkWith(
    main,
    'quero falar com um atendente',
    'sim',
    'Marina Prado',
    'pular',
    'marina@exemplo.com.br',
    'o portão não abre',
    'encerrar',
  )
  expect(lines).toEqual(
    expect.arrayContaining([
      'Bia chegou para atender você.',
      'Bia: Recebi "o portão não abre" e já vejo isso.',
    ]),
  )
  expect(lines.join('\n')).toMatch(/encerrei a conversa com o atendente[^]*Posso ajudar em algo mais/)
})

it('is what the guide shows', async () => {
  const files = ['counter-desk.ts', 'counter-desk.test.ts', 'counter-webhook.ts', 'main.ts']
  const urls = files.map((file) => new URL(file, import.meta.url))
  expect(await notShownIn('write-a-desk.md', ...urls)).toEqual([])
})
