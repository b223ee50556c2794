import { assign, setup } from 'xstate'
import { describe, expect, it } from 'vitest'

import { Talk, words } from './testing/talk.ts'
import { trunk } from './testing/trunk.ts'

const events = ['text', 'shout', 'pause']
const text = (said: string) => ({ type: 'text', text: said })

it('leaves the envelope it was given as it was, even by a machine that changes its context in place', () => {
  const spoiling = setup({
    types: { context: {} as { readonly list: number[] } },
    actions: {
      spoil: assign(({ context }) => {
        context.list.push(1)
        return {}
      }),
    },
  }).createMachine({ id: 'spoiling', context: () => ({ list: [] }), on: { go: { actions: 'spoil' } } })
  const { engine, last, surroundings } = new Talk(spoiling, { events: ['go'] })
  const before = JSON.stringify(last.envelope)
  engine.step(last.envelope, { type: 'go' }, surroundings)
  expect(JSON.stringify(last.envelope)).toBe(before)
})

describe('a conversation three machines deep', () => {
  it('goes from the first word to the last, by what the host brings', () => {
    const talk = new Talk(trunk, { events })
    expect(words(talk.last)).toEqual(['menu'])
    const chosen = talk.send(text('shop'))
    expect(chosen.effects).toEqual([
      { key: talk.effect(), src: 'shop/load', input: { topic: 'shop' }, policy: null },
    ])
    expect(words(talk.done('bread'))).toEqual(['bread', 'ask?'])
    expect(talk.send(text('yes')).effects.map(({ src }) => src)).toEqual(['shop/ask/load'])
    const served = talk.done('yes')
    expect(words(served)).toEqual(['menu'])
    expect(served.envelope.contact).toEqual({ answer: 'yes' })
    expect(served.envelope.pending).toEqual({})
  })
})
