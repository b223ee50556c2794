import { expect, it } from 'vitest'

import { actorEvent, snapshotEvent } from '../testing/wire-events.ts'
import { talkBook } from './talk-book.ts'

it('keeps the last happenings, and lets actors appear as they were before those', () => {
  const book = talkBook({ happenings: 2 })
  for (const value of ['one', 'two', 'three']) {
    book.note('a/core', [actorEvent('a/core')], [snapshotEvent('a/core', value)])
  }
  expect(book.replay()).toEqual([
    { ...actorEvent('a/core'), snapshot: { status: 'active', value: 'one' } },
    snapshotEvent('a/core', 'two'),
    snapshotEvent('a/core', 'three'),
  ])
})

it('tells of an actor once', () => {
  const book = talkBook()
  expect(book.note('a/core', [actorEvent('a/core')], [])).toEqual([actorEvent('a/core')])
  expect(book.note('a/core', [actorEvent('a/core')], [])).toEqual([])
})

it('forgets the talks that moved longest ago', () => {
  const book = talkBook({ talks: 2 })
  for (const root of ['a', 'b', 'a', 'c']) book.note(root, [actorEvent(root)], [])
  expect(book.actor('b', 'b')).toBeUndefined()
  expect(book.replay().map(({ sessionId }) => sessionId)).toEqual(['a', 'c'])
})

it('forgets actors that are gone before those that are there', () => {
  const book = talkBook({ actors: 2 })
  const actor = { session: 'a', parent: undefined, root: 'a', name: 'a' }
  const kind = { name: 'a', definition: '{}', actor: () => kind, invoked: () => [] }
  book.see('a', new Map([['a', { actor: { ...actor, kind }, view: { status: 'active' as const } }]]))
  for (const session of ['a', 'a/b', 'a/c']) book.note('a', [{ ...actorEvent(session), rootId: 'a' }], [])
  expect(book.replay().map(({ sessionId }) => sessionId)).toEqual(['a', 'a/c'])
})
