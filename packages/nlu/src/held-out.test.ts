import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { embeddedUnderstanding } from './embedded-understanding.ts'
import { normalise } from './normalise.ts'
import { readCorpus } from './training/corpus.ts'

/** Written in other words than the corpus, and never trained on. */
interface HeldOut {
  readonly utterances: Readonly<Record<string, readonly string[]>>
  readonly outOfScope: readonly string[]
  /** What people type when they are asked for their name, phone, e-mail or document. */
  readonly dataEntry: readonly string[]
  /** Something did not work or is not known: no answer to "yes or no?", and no wish to stop. */
  readonly troubles: readonly string[]
}

const heldOut: HeldOut = JSON.parse(readFileSync(new URL('../test/held-out.json', import.meta.url), 'utf8'))
const texts = Object.entries(heldOut.utterances).flatMap(([name, list]) =>
  list.map((text) => ({ name, text })),
)
const opened = performance.now()
const understanding = embeddedUnderstanding()
const opening = performance.now() - opened
const call = { organisation: 'horizonte', key: 'k', signal: new AbortController().signal }

async function intentOf(text: string) {
  return (await understanding.understand({ text, today: '2026-11-21' }, call)).intent
}

const answers = await Promise.all(
  texts.map(async ({ name, text }) => ({ name, text, intent: await intentOf(text) })),
)

test('nothing held out stands in the corpus', () => {
  const trained = new Set(readCorpus().utterances.map(({ text }) => text))
  const all = [
    ...texts.map(({ text }) => text),
    ...heldOut.outOfScope,
    ...heldOut.dataEntry,
    ...heldOut.troubles,
  ]
  expect(all.filter((text) => trained.has(normalise(text)))).toEqual([])
})

test('at least 120 texts, each intent among them', () => {
  const intents = new Set(readCorpus().utterances.map(({ intent }) => intent))
  expect(texts.length).toBeGreaterThanOrEqual(120)
  expect(new Set([...texts.map(({ name }) => name), 'bias'])).toEqual(intents)
})

describe('on texts never met', () => {
  test('four in five are understood', async ({ annotate }) => {
    const accuracy = share(answers, ({ name, intent }) => intent.name === name)
    await annotate(
      `${(accuracy * 100).toFixed(1)} % understood; the model opened in ${opening.toFixed(1)} ms`,
    )
    expect(accuracy).toBeGreaterThanOrEqual(0.8)
  })

  test('a confidence of 0.9 can be trusted', () => {
    const sure = answers.filter(({ intent }) => intent.confidence >= 0.9)
    expect(sure.length).toBeGreaterThan(answers.length / 2)
    expect(share(sure, ({ name, intent }) => intent.name === name)).toBeGreaterThanOrEqual(0.95)
  })

  test('what is not our business is not taken for it', async () => {
    const intents = await Promise.all(heldOut.outOfScope.map(intentOf))
    expect(
      share(intents, ({ name, confidence }) => name === 'bias' || confidence < 0.6),
    ).toBeGreaterThanOrEqual(0.75)
  })

  test.each(heldOut.dataEntry)('"%s" does not end the talk', async (text) => {
    const { name, confidence } = await intentOf(text)
    expect(confidence >= 0.9 && ['encerrar', 'farewell'].includes(name)).toBe(false)
  })

  test.each(heldOut.troubles)('"%s" is no "no"', async (text) => {
    const { name, confidence } = await intentOf(text)
    expect(confidence >= 0.6 && ['negativo', 'encerrar', 'farewell'].includes(name)).toBe(false)
  })
})

function share<Of>(all: readonly Of[], holds: (one: Of) => boolean): number {
  return all.filter(holds).length / all.length
}
