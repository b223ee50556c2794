import { expect, it } from 'vitest'

import { matchOption, namedOption } from './options.ts'

const menu = [
  { id: 'consultar', title: 'Consultar parcelas' },
  { id: 'segunda_via', title: 'Segunda via' },
  { id: 'nao', title: 'Não' },
]

it.each([
  ['consultar', 'consultar'],
  ['CONSULTAR PARCELAS', 'consultar'],
  ['2', 'segunda_via'],
  ['opção 2', 'segunda_via'],
  ['a segunda via, por favor', 'segunda_via'],
  ['nao', 'nao'],
  ['não, obrigado', 'nao'],
])('understands %s', (text, id) => {
  expect(matchOption(menu, text)?.id).toBe(id)
})

it.each(['', '0', '4', '22', 'não entendi', 'consultar parcelas ou segunda via', 'constructor'])(
  'does not guess at %s',
  (text) => {
    expect(matchOption(menu, text)).toBeUndefined()
  },
)

it('takes a sentence that contains a title for more than the title', () => {
  expect(namedOption(menu, 'quero a segunda via das atrasadas')).toBeUndefined()
  expect(namedOption(menu, 'Segunda via')?.id).toBe('segunda_via')
})
