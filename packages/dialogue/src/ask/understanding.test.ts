import { expect, test } from 'vitest'
import { createActor, toPromise } from 'xstate'

import type { Understood } from '../ports/understanding.ts'
import { understandingActors } from './understanding.ts'

test('what a conversation keeps of an understanding is little: of all intents, the three likeliest', async () => {
  const ranking = ['extrato', 'consultar', 'segunda_via', 'negativo', 'greeting'].map((name, index) => ({
    name,
    confidence: 0.5 ** (index + 1),
  }))
  const understood: Understood = {
    intent: { name: 'extrato', confidence: 0.5 },
    ranking,
    periods: ['overdue'],
    months: [],
    source: 'test',
  }
  const { understand } = understandingActors({ understand: () => Promise.resolve(understood) })
  const input = { text: 'extrato', now: '2026-11-21T09:00:00-03:00', organisation: 'horizonte' }
  const output = await toPromise(createActor(understand, { input }).start())
  expect(output).toEqual({ ...understood, ranking: ranking.slice(0, 3) })
})
