import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ModelFile } from '../model.ts'
import { understandingBy } from '../understanding-by.ts'
import { readCorpus } from './corpus.ts'
import { trainModel } from './train-model.ts'

const model: ModelFile = JSON.parse(readFileSync(new URL('../model.json', import.meta.url), 'utf8'))
const corpus = readCorpus()
/** Training on all of it takes half a minute; `npm run verify` does, and compares the bytes. */
const some = ['encerrar', 'greeting', 'segunda_via']
const few = { ...corpus, utterances: corpus.utterances.filter(isAmongSome) }

test('model.json was trained on the corpus as it is now', () => {
  expect(model.corpus).toBe(corpus.digest)
  expect(model.texts).toBe(corpus.utterances.length)
})

test('the same corpus gives the same model, byte for byte', () => {
  expect(JSON.stringify(trainModel(few).model)).toBe(JSON.stringify(trainModel(few).model))
})

test('what was learned is understood', async () => {
  const trained = trainModel(few)
  const understanding = understandingBy(trained.model)
  const call = { organisation: 'horizonte', key: 'k', signal: new AbortController().signal }
  const understood = await understanding.understand({ text: 'quero a 2a via', today: '2026-11-21' }, call)
  expect(understood.intent.name).toBe('segunda_via')
  expect(trained.accuracy).toBeGreaterThan(0.8)
  expect(trained.mistakes.every(({ intent, taken }) => intent !== taken)).toBe(true)
})

test('the corpus names every intent of the conversation', () => {
  expect(model.intents).toEqual(
    (
      'afirmativo antecipar assistencia atendimento bias consultar contratacao corretoria encerrar extrato farewell ' +
      'greeting lead negativo negociar privacidade saldo_devedor segunda_via vencimento'
    ).split(' '),
  )
})

function isAmongSome({ intent }: { readonly intent: string }, index: number): boolean {
  return some.includes(intent) && index % 5 === 0
}
