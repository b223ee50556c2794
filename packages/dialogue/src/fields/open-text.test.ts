import { expect, it } from 'vitest'

import { openText } from './open-text.ts'

const read = (text: string) => openText.read(text, {} as never)

it.each([
  ['  quero ver apartamentos ', 'quero ver apartamentos'],
  ['um dois três', 'um dois três'],
  ['apartamentogrand', 'apartamentogrand'],
])('takes "%s" as it was told', (text, value) => {
  expect(read(text)).toEqual({ kind: 'value', value })
})

it.each(['apartamento', 'dois  quartos', 'apartamentogran'])('leaves "%s" to the understanding', (text) => {
  expect(read(text)).toEqual({ kind: 'other' })
})
