import { describe, expect, it } from 'vitest'

import type { Understanding, Intent, Understood } from '../ports/understanding.ts'
import { brokenPromises } from './broken-promises.ts'
import { portCall } from './port-call.ts'
import { scriptedUnderstanding } from './scripted-understanding.ts'
import { understandingContract } from './understanding-contract.ts'

understandingContract({ describe, it, expect }, 'a script', async () => ({
  understanding: scriptedUnderstanding({
    oi: 'greeting',
    'boleto de maio': { intent: { name: 'segunda_via', confidence: 0.8 }, months: ['2026-05'] },
  }),
  knows: { oi: 'greeting', 'boleto de maio': 'segunda_via' },
}))

describe('an understanding is caught that', () => {
  const right = scriptedUnderstanding({ oi: 'greeting' })
  const knows = { oi: 'greeting' }
  const form = 'answers whatever is written, in the right form'

  it.each<[string, Partial<Understood>, string?]>([
    ['is more than certain', { intent: { name: 'bias', confidence: 1.1 } }],
    ['is not a number', { intent: { name: 'bias', confidence: Number.NaN } }],
    ['ranks the likeliest last', { ranking: [intent('bias', 0), intent('extrato', 0.2)] }],
    ['answers another than the likeliest', { ranking: [intent('extrato', 0.2), intent('bias', 0)] }],
    ['ranks an intent twice', { ranking: [intent('bias', 0), intent('bias', 0)] }],
    ['gives months in no order', { months: ['2026-12', '2026-01'] }],
    ['gives a month twice', { months: ['2026-12', '2026-12'] }],
    ['gives a month that is none', { months: ['2026-13'] }],
    ['gives days for months', { months: ['2026-12-01'] }],
    ['gives a period that is none', { periods: ['soon' as 'next'] }],
    ['says no source', { source: '' }],
    ['answers what no store can hold', { months: Object.assign([], { 0: new Date(0) }) }],
    [
      'is confident of nothing',
      { intent: intent('extrato', 0.9) },
      'is not confident of a text without meaning',
    ],
  ])('%s', async (_, wrong, promise = form) => {
    const understand = async (...asked: Parameters<Understanding['understand']>) => ({
      ...(await right.understand(...asked)),
      ...wrong,
    })
    expect(
      await brokenPromises(expect, (runner) =>
        understandingContract(runner, '', async () => ({ understanding: { understand }, knows })),
      ),
    ).toContain(promise)
  })

  it.each<[string, Understanding, string]>([
    ['does not know what it must', scriptedUnderstanding({}), 'knows what it must, in the right form'],
    ['remembers', remembering(), 'answers the same call the same, whatever comes between'],
    [
      'does not hear that nobody waits',
      {
        understand: (utterance, call) => right.understand(utterance, { ...call, signal: portCall().signal }),
      },
      'begins nothing, and hands the reason on, when it was given up before',
    ],
  ])('%s', async (_, understanding, promise) => {
    expect(
      await brokenPromises(expect, (runner) =>
        understandingContract(runner, '', async () => ({ understanding, knows })),
      ),
    ).toContain(promise)
  })

  function remembering(): Understanding {
    let count = 0
    return {
      understand: async (...asked) => ({ ...(await right.understand(...asked)), source: `${count++}` }),
    }
  }
})

function intent(name: string, confidence: number): Intent {
  return { name, confidence }
}
