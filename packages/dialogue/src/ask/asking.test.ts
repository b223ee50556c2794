import { createActor, fromPromise, SimulatedClock, type AnyStateMachine } from 'xstate'
import { expect, it } from 'vitest'

import { bind } from '../bind.ts'
import { choice, yesOrNo } from '../fields/choice.ts'
import { document } from '../fields/document.ts'
import { hear } from '../hear.ts'
import type { Organisation } from '../organisation.ts'
import type { Understood } from '../ports/understanding.ts'
import { asking } from './asking.ts'
import { patience } from './question.ts'

const organisation = {
  thresholds: { intent: 0.6, leaving: 0.9 },
  menu: [{ id: 'extrato', title: 'Extrato' }],
} as unknown as Organisation

it('asks, explains a mistake without asking the understanding, and answers', async () => {
  const talk = start('document')
  expect(talk.said).toEqual(['ask'])
  await talk.write('529.982.247-26')
  expect(talk.said).toEqual(['ask', 'unfit'])
  expect(talk.understood).toEqual([])
  await talk.write('529.982.247-25')
  expect(talk.output()).toEqual({ answered: true, value: '52998224725' })
})

it('asks the understanding what anything else means', async () => {
  const talk = start('document', { 'quero o extrato': ['extrato', 0.8] })
  await talk.write('quero o extrato')
  expect(talk.output()).toMatchObject({
    answered: false,
    leaving: 'digressed',
    understood: { intent: { name: 'extrato' } },
  })
})

it.each(['encerrar', 'farewell'])('lets the person give up by %s, when it is certain', async (intent) => {
  const unsure = start('document', { chega: [intent, 0.89] })
  await unsure.write('chega')
  expect(unsure.output()).toBeUndefined()
  expect(unsure.said).toEqual(['ask', 'unfit'])
  const sure = start('document', { chega: [intent, 0.9] })
  await sure.write('chega')
  expect(sure.output()).toEqual({ answered: false, leaving: 'abandoned' })
})

it('never takes a no for giving up', async () => {
  const talk = start('document', { não: ['negativo', 1] })
  await talk.write('não')
  expect(talk.output()).toBeUndefined()
})

it('takes a meant yes for a yes', async () => {
  const talk = start('yesOrNo', { 'pode mandar': ['afirmativo', 0.7] })
  await talk.write('pode mandar')
  expect(talk.output()).toEqual({ answered: true, value: 'sim' })
})

it('waits fifteen minutes, and no longer', () => {
  const talk = start('document')
  talk.clock.increment(patience - 1)
  expect(talk.output()).toBeUndefined()
  talk.clock.increment(1)
  expect(talk.output()).toEqual({ answered: false, leaving: 'silent' })
})

it('counts the fifteen minutes from the last thing that was said', async () => {
  const talk = start('document')
  talk.clock.increment(patience - 1)
  await talk.write('123456')
  talk.clock.increment(patience - 1)
  expect(talk.output()).toBeUndefined()
})

it('gives up after five answers that make no sense', async () => {
  const talk = start('document')
  for (const text of ['12345', '123456', '1234567', '12345678']) await talk.write(text)
  expect(talk.output()).toBeUndefined()
  await talk.write('123456789')
  expect(talk.output()).toEqual({ answered: false, leaving: 'baffled' })
})

it('goes on when the understanding fails', async () => {
  const talk = start('document', { fora: undefined })
  await talk.write('fora')
  expect(talk.said).toEqual(['ask', 'unfit'])
  await talk.write('52998224725')
  expect(talk.output()).toMatchObject({ answered: true })
})

it('recognises an old button, and asks again', async () => {
  const talk = start('yesOrNo')
  await talk.tap('sim', true)
  expect(talk.said).toEqual(['ask', 'dialogue.staleOption', 'ask'])
  await talk.tap('sim', false)
  expect(talk.output()).toEqual({ answered: true, value: 'sim' })
})

it('takes a tap on the menu for another subject, however old', async () => {
  const talk = start('yesOrNo')
  await talk.tap('extrato', true)
  expect(talk.output()).toMatchObject({
    leaving: 'digressed',
    understood: { intent: { name: 'extrato', confidence: 1 } },
  })
})

it('shows many options in pages, and takes one of another page by its name', async () => {
  const talk = start('bills')
  expect(talk.options()).toEqual(['Título 1', ...titles(2, 9), 'Mais opções'])
  await talk.write('mais opções')
  expect(talk.options()).toEqual([...titles(10, 12), 'Mais opções'])
  await talk.write('2')
  expect(talk.output()).toEqual({ answered: true, value: 'b11' })
  const other = start('bills')
  await other.write('o título 12, por favor')
  expect(other.output()).toEqual({ answered: true, value: 'b12' })
  const round = start('bills')
  await round.tap('mais', false)
  await round.tap('mais', false)
  expect(round.options()[0]).toBe('Título 1')
})

const titles = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `Título ${from + index}`)
const bills = titles(1, 12).map((title, index) => ({ id: `b${index + 1}`, title }))

const questions = {
  bills: asking<'ask' | 'unfit'>()(choice(bills), { question: 'ask', unfit: 'unfit' }),
  document: asking<'ask' | 'unfit'>()(document, { question: 'ask', unfit: 'unfit' }),
  yesOrNo: asking<'ask' | 'unfit'>()(yesOrNo, { question: 'ask', unfit: 'unfit' }),
}

/** Starts a question under a bare actor; `meanings` are what texts are understood as, absent ones fail. */
function start(
  question: keyof typeof questions,
  meanings: Record<string, [string, number] | undefined> = {},
) {
  const said: string[] = []
  let options: readonly string[] = []
  const understood: string[] = []
  const understand = fromPromise<Understood, { text: string }>(({ input: { text } }) => {
    understood.push(text)
    const meaning = meanings[text]
    if (!meaning) return Promise.reject(new Error('The understanding is down.'))
    const [name, confidence] = meaning
    return Promise.resolve({
      intent: { name, confidence },
      ranking: [],
      periods: [],
      months: [],
      source: 'test',
    })
  })
  const clock = new SimulatedClock()
  const machine = bind(questions[question] as unknown as AnyStateMachine, { understand })
  const inspect = hear((event) => {
    if (event.type !== 'said') return
    said.push(event.text)
    options = event.options?.map(({ title }) => title) ?? []
  })
  const input = { now: '2026-11-21T09:00:00-03:00', organisation }
  const actor = createActor(machine, { input, clock, inspect }).start()
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  const stamp = { at: '', chance: 0 }
  return {
    said,
    understood,
    options: () => options,
    clock,
    output: () => actor.getSnapshot().output as unknown,
    async write(text: string) {
      actor.send({ type: 'message.received', text, ...stamp })
      await settle()
    },
    async tap(option: string, stale: boolean) {
      actor.send({ type: 'option.chosen', option, stale, ...stamp })
      await settle()
    },
  }
}
