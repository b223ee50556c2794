import type { Message } from '@cristal/dialogue'
import { expect, it } from 'vitest'

import { billingCalls } from './billing-calls.ts'
import { otherCalls } from './other-calls.ts'
import type { PlayedCase } from './play-case.ts'
import { problemsOf } from './problems-of.ts'

const [call] = billingCalls
const close = otherCalls.find(({ name }) => name === 'Desk.close')
if (call === undefined || close === undefined) throw new TypeError('There are no calls.')

/** One that is as it should be. */
const right: PlayedCase = {
  call,
  fault: { name: '500' },
  saidBefore: [said('financial.login.askDocument')],
  said: [said('dialogue.moment'), said('financial.temporarilyDown'), said('financial.askRetry', 'Tentar?')],
  states: ['financial.askingWhetherAgain'],
  tries: 3,
  log: [failed('transient')],
  servedAtOnce: false,
  wrote: ['Tentar de novo'],
  saidLater: [said('financial.login.askDigits'), said('financial.login.identified')],
  served: true,
  leaked: [],
}

it('finds nothing where all is right', () => {
  expect(problemsOf([right])).toEqual([])
})

it.each<[string, Partial<PlayedCase>]>([
  ['says nothing', { said: [] }],
  ['leaves the person with financial.notAllowed', { said: [said('financial.notAllowed')] }],
  ['is not served after 1 messages: Tentar de novo', { served: false }],
  ['asks for the document again', { saidLater: [said('financial.login.askDocument')] }],
  [
    'asks for a login that was there',
    { said: [said('financial.login.identified'), said('financial.login.askDigits', 'Quais?')] },
  ],
  ['has a log that tells a name', { leaked: ['a name'] }],
  ['has a log that says "odd"', { log: [failed('odd')] }],
  ['has a log that says nothing of it', { log: [], tries: 1 }],
])('%s', (problem, wrong) => {
  expect(problemsOf([{ ...right, ...wrong }])).toEqual([`${call.name}, 500: ${problem}.`])
})

it.each<[string, Partial<PlayedCase>]>([
  ['another attempt that helped', { log: [] }],
  ['what is an answer', { log: [], tries: 1, fault: { name: '404' } }],
  ['who was served at once', { log: [], tries: 1, said: [], servedAtOnce: true }],
  ['a question of a machine that asks', { said: [said('x')], states: ['financial.ask.asking'] }],
  ['a contact', { said: [said('x', 'Fale com…', { contact: '1' })] }],
])('lets pass %s', (_, more) => {
  expect(problemsOf([{ ...right, ...more }])).toEqual([])
})

it('finds kinds that say the same, however long one had to wait', () => {
  const other = { ...right, log: [failed('contract')], said: right.said.slice(1) }
  expect(problemsOf([right, other])).toEqual([
    `${call.name}: transient and contract say the same, financial.temporarilyDown financial.askRetry.`,
  ])
  const told = { ...other, said: [said('financial.unexpected'), said('financial.askRetry', 'Tentar?')] }
  expect(problemsOf([right, right, told])).toEqual([])
  expect(problemsOf([right, other].map((played) => ({ ...played, call: close })))).toEqual([])
})

function said(key: string, text = '', values: Readonly<Record<string, string>> = {}): Message {
  return { key, text, options: [], said: { type: 'said', text: key, values } }
}

function failed(kind: string): PlayedCase['log'][number] {
  return { level: 'warn', event: 'workFailed', kind, reason: 'unavailable' }
}
