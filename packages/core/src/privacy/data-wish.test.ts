import { expect, it } from 'vitest'

import { dataWish } from './data-wish.ts'

const options = dataWish.options ?? []
const read = (text: string) =>
  dataWish.read(text, { now: '', organisation: {} as never, options, shown: options })

it.each([
  ['1', 'ver'],
  ['Apagar meus dados', 'apagar'],
  ['ver', 'ver'],
  ['Por favor, quero ver meus dados', 'ver'],
  ['quero saber o que vocês têm', 'ver'],
  ['mostra', 'ver'],
  ['apaga tudo', 'apagar'],
  ['Pode apagar!', 'apagar'],
  ['quero excluir meu cadastro', 'apagar'],
  ['apagar não, deixar como está', 'nada'],
])('reads %j', (text, value) => {
  expect(read(text)).toEqual({ kind: 'value', value })
})

it.each([
  'não apaga',
  'deixa',
  'quero ver minhas parcelas',
  'ver boleto',
  'quero saber do vencimento',
  'tchau',
  '',
])('takes %j for something else', (text) => {
  expect(read(text)).toEqual({ kind: 'other' })
})
