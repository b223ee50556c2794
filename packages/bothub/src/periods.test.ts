import { expect, it } from 'vitest'

import { periodsOf } from './periods.ts'

const found = (entity: string, value?: string, confidence?: number) => ({ entity, value, confidence })

it('adds what only the entities tell, by their names', () => {
  for (const [entity, periods] of [
    ['atrasada', ['overdue']],
    ['Atrasadas', ['overdue']],
    ['vencida', ['overdue']],
    ['próxima', ['next']],
    ['proxima', ['next']],
    ['proximas', ['upcoming']],
    ['futura', ['next']],
    ['atual', ['current']],
    ['recente', ['recent']],
    ['última', ['lastOverdue']],
    ['valor', []],
    ['datetimeV2.date', []],
  ] as const) {
    expect([entity, periodsOf([], { other: [found(entity)] })]).toEqual([entity, periods])
  }
})

it('tells one from many by what was written', () => {
  expect(periodsOf([], { other: [found('proxima', 'que vem aí')] })).toEqual(['next'])
  expect(periodsOf([], { other: [found('proxima', 'vindouras')] })).toEqual(['upcoming'])
  expect(periodsOf([], { other: [found('ultima', 'derradeiras')] })).toEqual(['recent'])
})

it('believes the words of the text before an entity of the same sense', () => {
  expect(periodsOf(['upcoming'], { other: [found('proxima', 'próxima')] })).toEqual(['upcoming'])
  expect(periodsOf(['recent'], { other: [found('ultima', 'últimas')] })).toEqual(['recent'])
  expect(periodsOf(['lastOverdue'], { other: [found('atrasada')] })).toEqual(['lastOverdue'])
  expect(periodsOf(['current'], { other: [found('atrasada'), found('atual')] })).toEqual([
    'current',
    'overdue',
  ])
})

it('hears every entity of every group, whatever its order, and a group that is named like one', () => {
  const entities = {
    other: [found('valor', '10', 0.1), found('atrasada', 'x', 0.9)],
    recente: [found('parcela', 'x')],
  }
  expect(periodsOf([], entities)).toEqual(['overdue', 'recent'])
})

it('leaves out what is unlikely', () => {
  expect(periodsOf([], { other: [found('atrasada', 'x', 0.49)] })).toEqual([])
  expect(periodsOf([], { other: [found('atrasada', 'x', 0.5)] })).toEqual(['overdue'])
})
