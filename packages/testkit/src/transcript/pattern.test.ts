import { expect, it } from 'vitest'

import { messagePattern } from './message-pattern.ts'
import { pattern } from './pattern.ts'

it.each([
  ['bom dia', 'Bom dia', true],
  ['bom dia', '  BOM DIA ', true],
  ['bom dia', 'bom dia!', false],
  ['*bom dia*', 'Olá, bom dia!', true],
  ['bom*', 'um bom dia', false],
  ['*dia', 'dia bom', false],
  ['*outubro de 2026*em atraso*', 'Outubro de 2026 está em atraso.', true],
  ['*em atraso*outubro*', 'Outubro está em atraso', false],
  ['a*a', 'a', false],
  ['a*a', 'aa', true],
  ['*ab*b*', 'ab', false],
  ['*', '', true],
  ['*horario*', 'horário', false],
  ['*horário*', 'hora\u0301rio', true],
  ['um / dois', 'um\ndois', true],
  ['um / dois', 'um\n\n  dois', true],
  [String.raw`5 \* 3`, '5 * 3', true],
  [String.raw`5 \* 3`, '5 vezes 3', false],
])('%s and "%s": %s', (source, text, fits) => {
  expect(pattern(source).matches(text)).toBe(fits)
})

const menu = { text: 'Posso ajudar?', options: [{ title: 'Segunda via' }, { title: 'Extrato' }] }

it.each([
  ['Posso ajudar?', true],
  ['posso ajudar? [segunda via] [extrato]', true],
  ['posso ajudar? [segunda via][extrato]', true],
  ['posso ajudar? [segunda via]', false],
  ['posso ajudar? [extrato] [segunda via]', false],
  ['*[Segunda via]*', true],
  ['* [Segunda *] [*]', true],
  ['*[Atendente]*', false],
  [String.raw`posso ajudar? \[x]`, false],
])('the options of a message: %s', (source, fits) => {
  expect(messagePattern(source).matches(menu)).toBe(fits)
})

it('takes an escaped bracket for a character of the text', () => {
  const literal = { text: 'veja [aqui]', options: menu.options }
  expect(messagePattern(String.raw`veja \[aqui]`).matches(literal)).toBe(true)
})
