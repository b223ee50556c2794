import { expect, it } from 'vitest'

import { shown } from './shown.ts'

it('shows states of mind, intents, periods, months and counts', () => {
  const context = {
    understood: {
      intent: { name: 'segunda_via', confidence: 0.9 },
      ranking: [],
      periods: ['overdue'],
      months: ['2026-10'],
    },
    wrong: 2,
    failure: 'transient',
    left: { answered: false, leaving: 'digressed' },
    statement: { fetchedAt: '2026-11-21T09:00:00.000-03:00', bills: [{ id: '11045' }] },
  }
  expect(shown(context)).toEqual({
    understood: {
      intent: { name: 'segunda_via', confidence: 0.9 },
      periods: ['overdue'],
      months: ['2026-10'],
    },
    wrong: 2,
    failure: 'transient',
    left: { answered: false, leaving: 'digressed' },
    statement: { fetchedAt: '2026-11-21T09:00:00.000-03:00', bills: '••• × 1' },
  })
})

it('shows of everything else only that it is there', () => {
  const context = {
    text: 'sou a Marina',
    chance: 0.5,
    known: { document: '52998224725', customer: { name: 'Marina' } },
    chosen: ['11045', '11046'],
    parked: [],
    customer: null,
    over: true,
    email: '',
  }
  expect(shown(context)).toEqual({
    text: '•••',
    chance: '•••',
    known: '•••',
    chosen: '••• × 2',
    parked: [],
    customer: null,
    over: true,
    email: '',
  })
})

it.each([
  ['what is no word under a harmless name', { reason: 'Marina disse 4821' }, { reason: '•••' }],
  ['an address', { source: 'marina@exemplo.com.br' }, { source: '•••' }],
  ['a number too large for a count', { wrong: 52_998_224_725 }, { wrong: '•••' }],
  ['a list with one that is no word', { periods: ['overdue', 'da Marina'] }, { periods: '••• × 2' }],
  ['a name that is no intent’s', { understood: { name: 'marina' } }, { understood: '•••' }],
  ['what lies below a harmless name', { intent: { document: '52998224725' } }, { intent: '•••' }],
  ['a key that somebody typed', { '52998224725': true, 'Marina Lopes': true }, {}],
  ['a key within', { tries: { marina: true } }, { tries: '•••' }],
  ['what is no context', 'Marina', '•••'],
])('hides %s', (_, context, seen) => {
  expect(shown(context)).toEqual(seen)
})

it('shows words and counts under the names that a host adds', () => {
  const more = new Set(['step', 'seats'])
  const context = { step: 'choosingSeat', seats: 3, name: 'marina', form: { step: 'paying' } }
  expect(shown(context, more)).toEqual({
    step: 'choosingSeat',
    seats: 3,
    name: '•••',
    form: { step: 'paying' },
  })
})
