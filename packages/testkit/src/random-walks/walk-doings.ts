import type * as fastCheck from 'fast-check'

import type { Doing } from './doing.ts'
import { oddWords } from './odd-words.ts'
import type { WalkOptions } from './walk-options.ts'

/** What chance may let happen, likelier things more often. */
export function walkDoings(
  fc: typeof fastCheck,
  { words, acts = [], upstreams = [] }: WalkOptions,
): fastCheck.Arbitrary<Doing>[] {
  const word = fc.constantFrom(...words)
  const nth = fc.nat(11)
  const people: readonly Weighted[] = [
    [8, word.map((text) => ({ does: 'write', text }))],
    [14, nth.map((place) => ({ does: 'answer', nth: place }))],
    [3, nth.map((place) => ({ does: 'type', nth: place }))],
    [4, nth.map((place) => ({ does: 'tap', nth: place }))],
    [2, nth.map((place) => ({ does: 'tapOld', nth: place }))],
    [1, fc.constantFrom(...kinds).map((kind) => ({ does: 'send', kind }))],
    [3, fc.constantFrom(...oddWords).map((text) => ({ does: 'write', text }))],
    [2, fc.tuple(word, word).map(([first, second]) => ({ does: 'hurry', first, second }))],
  ]
  const hosts: readonly Weighted[] = [
    [1, fc.constant({ does: 'redeliver' })],
    [1, fc.constant({ does: 'restart' })],
    [2, fc.constant({ does: 'goRound' })],
    [1, word.map((text) => ({ does: 'crash', text }))],
    [3, fc.constantFrom('before', 'after').map((deadline) => ({ does: 'pass', deadline }))],
    [1, fc.constantFrom('1m', '16m', '25h').map((time) => ({ does: 'wait', time }))],
  ]
  const others: readonly Weighted[] = [
    ...(acts.length > 0
      ? [[5, fc.constantFrom(...acts).map((line) => ({ does: 'act', line }))] as const]
      : []),
    ...(upstreams.length > 0
      ? [
          [
            3,
            fc
              .tuple(fc.constantFrom(...upstreams), fc.integer({ min: 1, max: 6 }))
              .map(([upstream, times]) => ({ does: 'fail', upstream, times })),
          ] as const,
        ]
      : []),
  ]
  // Commands are drawn evenly from their arbitraries: the weights are their repetitions.
  return [...people, ...hosts, ...others].flatMap(([weight, arbitrary]) =>
    Array.from({ length: weight }, () => arbitrary as fastCheck.Arbitrary<Doing>),
  )
}

type Weighted = readonly [weight: number, arbitrary: fastCheck.Arbitrary<object>]

const kinds = ['image', 'audio', 'video', 'file'] as const
