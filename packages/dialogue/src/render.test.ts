import { expect, test } from 'vitest'

import { capabilities } from './capabilities.ts'
import { matchOption } from './options.ts'
import { render } from './render.ts'

const texts = {
  hello: 'Olá, {name}! São {count} parcelas de {name}.',
  menu: 'Como posso ajudar?',
}
const options = [
  { id: 'consultar', title: 'Consultar parcelas' },
  { id: 'atendimento', title: 'Falar com atendente' },
]

test('fills every blank, personal values too', () => {
  const said = { type: 'said', text: 'hello', values: { name: { personal: 'Marina' }, count: 2 } } as const
  expect(render(said, texts, capabilities.web, 1).text).toBe('Olá, Marina! São 2 parcelas de Marina.')
})

test('a value with braces is shown as it is', () => {
  const said = { type: 'said', text: 'hello', values: { name: '{count}', count: 2 } } as const
  expect(render(said, texts, capabilities.web, 1).text).toBe('Olá, {count}! São 2 parcelas de {count}.')
})

test('shows options as buttons whose token carries the turn', () => {
  const shown = render({ type: 'said', text: 'menu', options }, texts, capabilities.whatsapp, 7)
  expect(shown.text).toBe('Como posso ajudar?')
  expect(shown.options.map((option) => option.token)).toEqual(['7.consultar', '7.atendimento'])
})

test.each([
  ['shows no buttons', capabilities.sms],
  ['has too few', { options: 1, title: 20, text: 100 }],
  ['has too short ones', { options: 3, title: 18, text: 100 }],
])('numbers the options where the channel %s, and the numbers are understood', (_, channel) => {
  const shown = render({ type: 'said', text: 'menu', options }, texts, channel, 7)
  expect(shown.text).toBe('Como posso ajudar?\n1. Consultar parcelas\n2. Falar com atendente')
  expect(shown.options).toEqual([])
  expect(matchOption(options, '2')?.id).toBe('atendimento')
})

test('says literal words as they came', () => {
  const said = { type: 'said', text: 'Sou a {Ana}.', literal: true } as const
  expect(render(said, texts, capabilities.web, 1).text).toBe('Sou a {Ana}.')
})

test('names a missing text, a missing value, and too many options', () => {
  expect(() => render({ type: 'said', text: 'bye' }, texts, capabilities.web, 1)).toThrow('no text "bye"')
  expect(() => render({ type: 'said', text: 'toString' }, texts, capabilities.web, 1)).toThrow('"toString"')
  expect(() =>
    render({ type: 'said', text: 'hello', values: { name: 'x' } }, texts, capabilities.web, 1),
  ).toThrow('"hello" needs a value for {count}')
  const many = Array.from({ length: 11 }, (_, id) => ({ id: String(id), title: String(id) }))
  expect(() => render({ type: 'said', text: 'menu', options: many }, texts, capabilities.web, 1)).toThrow(
    '11 options',
  )
})
