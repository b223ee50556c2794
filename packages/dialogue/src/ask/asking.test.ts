import { fromPromise, type AnyStateMachine } from 'xstate'
import { expect, it } from 'vitest'

import { bind } from '../bind.ts'
import { choice, yesOrNo } from '../fields/choice.ts'
import { document } from '../fields/document.ts'
import type { Organisation } from '../organisation.ts'
import type { Understood } from '../ports/understanding.ts'
import type { Said } from '../say.ts'
import { bareTalk } from '../testing/bare-talk.ts'
import { asking } from './asking.ts'
import { patience, type AskInput } from './question.ts'
import type { UnderstandInput } from './understanding.ts'

const organisation = {
  thresholds: { intent: 0.6, leaving: 0.9 },
  menu: [{ id: 'extrato', title: 'Extrato' }],
} as unknown as Organisation

it('asks, explains a mistake without asking the understanding, and answers', async () => {
  const { talk, asked } = await start('document')
  expect(talk.keys).toEqual(['ask'])
  expect(await talk.write('529.982.247-26')).toEqual(['unfit'])
  expect(asked).toEqual([])
  await talk.write('529.982.247-25')
  expect(talk.output).toEqual({ answered: true, value: '52998224725' })
})

it('asks the understanding what anything else means', async () => {
  const { talk } = await start('document', { 'quero o extrato': ['extrato', 0.8] })
  await talk.write('quero o extrato')
  expect(talk.output).toMatchObject({
    answered: false,
    leaving: 'digressed',
    understood: { intent: { name: 'extrato' } },
  })
})

it.each(['encerrar', 'farewell'])('lets the person give up by %s, when it is certain', async (intent) => {
  const { talk: unsure } = await start('document', { chega: [intent, 0.89] })
  expect(await unsure.write('chega')).toEqual(['unfit'])
  expect(unsure.output).toBeUndefined()
  const { talk: sure } = await start('document', { chega: [intent, 0.9] })
  await sure.write('chega')
  expect(sure.output).toEqual({ answered: false, leaving: 'abandoned' })
})

it('never takes a no for giving up', async () => {
  const { talk } = await start('document', { não: ['negativo', 1] })
  await talk.write('não')
  expect(talk.output).toBeUndefined()
})

it('takes a meant yes for a yes', async () => {
  const { talk } = await start('yesOrNo', { 'pode mandar': ['afirmativo', 0.7] })
  await talk.write('pode mandar')
  expect(talk.output).toEqual({ answered: true, value: 'sim' })
})

it('waits fifteen minutes, and no longer', async () => {
  const { talk } = await start('document')
  await talk.pass(patience - 1)
  expect(talk.output).toBeUndefined()
  await talk.pass(1)
  expect(talk.output).toEqual({ answered: false, leaving: 'silent' })
})

it('counts the fifteen minutes from the last thing that was said', async () => {
  const { talk } = await start('document')
  await talk.pass(patience - 1)
  await talk.write('123456')
  await talk.pass(patience - 1)
  expect(talk.output).toBeUndefined()
})

it('reads no file, but its caption', async () => {
  const { talk, asked } = await start('document')
  for (const caption of ['', ' '])
    expect(await talk.write(caption, photo)).toEqual(['dialogue.fileUnread', 'ask'])
  expect(asked).toEqual([])
  expect(await talk.write('')).toEqual(['unfit'])
  await talk.write('529.982.247-25', photo)
  expect(talk.output).toEqual({ answered: true, value: '52998224725' })
})

it('gives up after five answers that make no sense', async () => {
  const { talk } = await start('document')
  for (const text of ['12345', '123456', '1234567', '12345678']) await talk.write(text)
  expect(talk.output).toBeUndefined()
  await talk.write('123456789')
  expect(talk.output).toEqual({ answered: false, leaving: 'baffled' })
})

it('goes on when the understanding fails', async () => {
  const { talk } = await start('document')
  expect(await talk.write('fora')).toEqual(['unfit'])
  await talk.write('52998224725')
  expect(talk.output).toMatchObject({ answered: true })
})

it('recognises an old button, and asks again', async () => {
  const { talk } = await start('yesOrNo')
  expect(await talk.tap('sim', true)).toEqual(['dialogue.staleOption', 'ask'])
  await talk.tap('sim')
  expect(talk.output).toEqual({ answered: true, value: 'sim' })
})

it('takes a tap on the menu for another subject, however old', async () => {
  const { talk } = await start('yesOrNo')
  await talk.tap('extrato', true)
  expect(talk.output).toMatchObject({
    leaving: 'digressed',
    understood: { intent: { name: 'extrato', confidence: 1 } },
  })
})

it('shows many options in pages, and takes one of another page by its name', async () => {
  const { talk } = await start('bills')
  expect(titlesIn(talk)).toEqual(['Título 1', ...titles(2, 9), 'Mais opções'])
  await talk.write('mais opções')
  expect(titlesIn(talk)).toEqual([...titles(10, 12), 'Mais opções'])
  await talk.write('2')
  expect(talk.output).toEqual({ answered: true, value: 'b11' })
  const { talk: other } = await start('bills')
  await other.write('o título 12, por favor')
  expect(other.output).toEqual({ answered: true, value: 'b12' })
  const { talk: round } = await start('bills')
  await round.tap('mais')
  await round.tap('mais')
  expect(titlesIn(round)[0]).toBe('Título 1')
})

const photo = { kind: 'image', url: 'https://arquivos.exemplo/foto.jpg' } as const

const titles = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `Título ${from + index}`)
const bills = titles(1, 12).map((title, index) => ({ id: `b${index + 1}`, title }))

const questions = {
  bills: asking<'ask' | 'unfit'>()(choice(bills), { question: 'ask', unfit: 'unfit' }),
  document: asking<'ask' | 'unfit'>()(document, { question: 'ask', unfit: 'unfit' }),
  yesOrNo: asking<'ask' | 'unfit'>()(yesOrNo, { question: 'ask', unfit: 'unfit' }),
}

/** Asks a question; `meanings` are what texts are understood as, the others fail. */
async function start(
  question: keyof typeof questions,
  meanings: Readonly<Record<string, readonly [string, number]>> = {},
) {
  const asked: string[] = []
  const understand = fromPromise<Understood, UnderstandInput>(async ({ input: { text } }) => {
    asked.push(text)
    const [name, confidence] = meanings[text] ?? []
    if (name === undefined || confidence === undefined) throw new Error('The understanding is down.')
    return { intent: { name, confidence }, ranking: [], periods: [], months: [], source: 'test' }
  })
  const machine = bind(questions[question] as unknown as AnyStateMachine, { understand })
  const input: AskInput = { now: '2026-11-21T09:00:00-03:00', organisation }
  return { asked, talk: await bareTalk(machine, { input }) }
}

function titlesIn({ said }: { readonly said: readonly Said[] }): readonly string[] {
  return said.at(-1)?.options?.map(({ title }) => title) ?? []
}
