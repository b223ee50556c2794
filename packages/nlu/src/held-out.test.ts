import { fold } from '@cristal/dialogue'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { embeddedUnderstanding } from './embedded-understanding.ts'
import { normalise } from './normalise.ts'
import { readCorpus } from './training/corpus.ts'
import { readHeldOut } from './training/held-out.ts'
import { endsTheTalk, measure, rightFrom, type Share } from './training/measure.ts'

const opened = performance.now()
const understanding = embeddedUnderstanding()
const opening = performance.now() - opened
const call = { organisation: 'horizonte', key: 'k', signal: new AbortController().signal }
const sets = {
  first: readHeldOut('held-out'),
  second: readHeldOut('held-out-2'),
  third: readHeldOut('held-out-3'),
}

async function intentOf(text: string) {
  return (await understanding.understand({ text, today: '2026-11-21' }, call)).intent
}

test('each intent is held out', () => {
  const intents = new Set(readCorpus().utterances.map(({ intent }) => intent))
  const held = Object.values(sets).flatMap(({ utterances }) => Object.keys(utterances))
  expect(new Set([...held, 'bias'])).toEqual(intents)
})

describe.each(Object.entries(sets))('the %s set', (_, set) => {
  test('has nothing that stands in the corpus', () => {
    const trained = new Set(readCorpus().utterances.map(({ text }) => text))
    const asked = [...Object.values(set.utterances).flat(), ...set.outOfScope, ...(set.troubles ?? [])]
    expect(asked.filter((text) => trained.has(normalise(text)))).toEqual([])
    // Names and numbers are alike once they are replaced by their kind; as they are written they must differ.
    const written = new Set(writtenCorpus().map(fold))
    expect(set.dataEntry.filter((text) => written.has(fold(text)))).toEqual([])
  })

  test('is understood', async ({ annotate }) => {
    const { answers, right, rejected } = await measure(understanding, set)
    await annotate(`The model opened in ${opening.toFixed(1)} ms.`)
    expect(answers.length).toBeGreaterThanOrEqual(110)
    expect(partOf(right)).toBeGreaterThanOrEqual(0.88)
    expect(partOf(rightFrom(answers, 0.9))).toBeGreaterThanOrEqual(0.98)
    expect(rightFrom(answers, 0.9).of).toBeGreaterThan(answers.length / 2)
    expect(partOf(rejected)).toBeGreaterThanOrEqual(0.85)
  })

  test('has no value that ends a talk', async () => {
    const ended = await Promise.all(
      set.dataEntry.map(async (text) => (endsTheTalk(await intentOf(text)) ? [text] : [])),
    )
    expect(ended.flat()).toEqual([])
  })

  test('has no trouble that is a "no"', async () => {
    const refusals = await Promise.all(
      (set.troubles ?? []).map(async (text) => {
        const { name, confidence } = await intentOf(text)
        return confidence >= 0.6 && ['negativo', 'encerrar', 'farewell'].includes(name) ? [text] : []
      }),
    )
    expect(refusals.flat()).toEqual([])
  })
})

test('months are read as they are typed', async () => {
  const { months } = await measure(understanding, sets.second)
  expect(months.of).toBeGreaterThanOrEqual(60)
  expect(partOf(months)).toBeGreaterThanOrEqual(0.92)
})

function writtenCorpus(): readonly string[] {
  const folder = new URL('../corpus/intents/', import.meta.url)
  return readdirSync(folder).flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
}

function partOf({ part, of }: Share): number {
  return part / of
}
