import { expect, it } from 'vitest'

import { durationWords } from './duration-words.ts'

it.each([
  [0, '0 segundos'],
  [500, '500 milissegundos'],
  [60_000, '1 minuto'],
  [900_000, '15 minutos'],
  [5_400_000, '1 hora e 30 minutos'],
  [86_400_000, '1 dia'],
])('says %i ms in Portuguese words', (ms, words) => {
  expect(durationWords(ms)).toBe(words)
})
