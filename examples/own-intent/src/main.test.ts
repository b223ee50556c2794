import { understandingContract } from '@cristal/dialogue/testing'
import { notShownIn, talkWith } from '@cristal/example-terminal/testing'
import { describe, expect, it } from 'vitest'

import { understanding } from './understanding.ts'

const main = new URL('main.ts', import.meta.url)

it('serves the intent, and goes on as Cristal', async () => {
  const lines = await talkWith(main, 'queria fazer um acordo', '2', 'não, obrigada')
  expect(lines.slice(2)).toEqual([
    'Como fica melhor para você pagar o que está em atraso?',
    '1. À vista',
    '2. Em três vezes',
    'Combinado: em três vezes, com o primeiro boleto por e-mail ainda hoje.',
    'Posso ajudar em algo mais?',
    '1. Consultar parcelas',
    '2. Falar com atendente',
    expect.stringMatching(/atendimento/i),
  ])
})

it('is interrupted and taken up again', async () => {
  const lines = await talkWith(main, 'Feirão Horizonte', 'quero apagar meus dados', 'deixar como está', 'sim')
  expect(lines.filter((line) => line.startsWith('Como fica melhor'))).toHaveLength(2)
})

understandingContract({ describe, it, expect }, 'rules before the embedded', async () => ({
  understanding,
  knows: { 'vamos fazer um acordo?': 'negociar', 'feirao horizonte': 'negociar', 'bom dia': 'greeting' },
}))

it('is what the guide shows', async () => {
  const files = ['negotiation.ts', 'understanding.ts', 'main.ts'].map(
    (file) => new URL(file, import.meta.url),
  )
  expect(await notShownIn('add-an-intent.md', ...files)).toEqual([])
})
