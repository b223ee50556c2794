import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCorpus } from './corpus.ts'
import { trainModel } from './train-model.ts'

const trained = trainModel(readCorpus())

test('training again gives model.json, byte for byte', () => {
  const file = readFileSync(new URL('../model.json', import.meta.url), 'utf8')
  expect(file === `${JSON.stringify(trained.model)}\n`).toBe(true)
})

test('four in five utterances are understood by a model that has not met them', () => {
  expect(trained.accuracy).toBeGreaterThanOrEqual(0.8)
})

test('the corpus names every intent of the conversation', () => {
  expect(trained.model.intents).toEqual(
    (
      'afirmativo antecipar assistencia atendimento bias consultar contratacao corretoria encerrar extrato farewell ' +
      'greeting lead negativo negociar saldo_devedor segunda_via vencimento'
    ).split(' '),
  )
})
