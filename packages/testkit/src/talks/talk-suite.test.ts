import type { Store } from '@cristal/runtime'
import { expect, it } from 'vitest'

import { porter } from '../../test/bots/porter.ts'
import type { SuiteResult } from '../results/results.ts'
import type { TalkCases } from './talk-cases.ts'
import { talksIn } from './talk-plan.ts'
import { talkSuite } from './talk-suite.ts'
import { talksOf } from './talks-of.ts'

const cases: TalkCases = {
  name: 'portaria',
  bot: porter(),
  now: '2026-11-21T09:00:00-03:00',
  channel: 'web',
  openings: ['oi'],
  sayings: { who: ['Ana', 'Rui'] },
  failures: ['transient'],
}

it('finds few talks that show every transition, every text and every seam', async () => {
  const { talks } = await talksOf(cases)
  expect(talks.length).toBeLessThanOrEqual(3)
  expect([...new Set(talks.flatMap(({ covers }) => covers))].filter(isSeam).toSorted()).toEqual([
    'porter.looking ⇒ porter.looking › xstate.done.actor.look › porter.resting',
    'who.answered ⇒ porter.asking › xstate.done.actor.who › porter.looking',
    'who.answered ⇒ porter.asking › xstate.done.actor.who › porter.resting',
    'who.silent ⇒ porter.asking › xstate.done.actor.who › porter.resting',
  ])
})

it('tells what no talk shows, and what is allowed without need', async () => {
  const suite = await held(cases, false, { 'says porter.bye': 'Nobody leaves.' })
  expect(suite.findings.map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
    'gap: no talk says porter.never',
    'allowance: "says porter.bye" is allowed, and need not be',
  ])
  expect(suite.coverage.text).toMatchObject({ all: 6, covered: 5, missing: ['says porter.never'] })
})

it('finds nothing wrong with a host that is right', async () => {
  expect(differencesIn(await held(cases, true))).toEqual([])
})

/** How a store may break what a host promises, and which fault shows it. */
const flaws: readonly (readonly [string, (store: Store) => Store, string])[] = [
  [
    'takes the same message in twice',
    (store) => ({ ...store, receive: (arrival, fresh) => store.receive(renamed(arrival), fresh) }),
    'delivered twice',
  ],
  [
    'loses what comes while work runs',
    (store) => ({
      ...store,
      async receive(arrival, fresh) {
        const id = await store.find(arrival)
        const effects = id === undefined ? [] : ((await store.load(id))?.effects ?? [])
        return id === undefined || effects.length === 0
          ? store.receive(arrival, fresh)
          : { conversation: id, duplicate: false }
      },
    }),
    'two messages at once',
  ],
  [
    'lets deadlines come too soon',
    (store) => timed(store, (due) => due - 60_000),
    'just before the deadline',
  ],
  ['lets deadlines come too late', (store) => timed(store, (due) => due + 60_000), 'just after the deadline'],
  [
    'forgets what was under way',
    (store) => ({ ...store, unfinished: () => Promise.resolve([]) }),
    'the host dies in the middle',
  ],
]

it.each(flaws)('notices a store that %s', async (_, keeping, fault) => {
  const differences = differencesIn(await held({ ...cases, keeping }, true))
  expect(differences.map((difference) => difference.slice(0, difference.indexOf(',')))).toContain(fault)
})

it('notices a store that forgets who somebody is, though nothing else is said', async () => {
  const keeping = (store: Store) => changed(store, (conversation) => ({ ...conversation, contact: {} }))
  const differences = differencesIn(await held({ ...cases, sayings: { who: ['Rui'] }, keeping }, true))
  expect(differences).toContain('delivered twice, after oi › Rui: known should be name, but is nothing')
})

it('notices a bot that takes a result which is late for an answer', async () => {
  const differences = differencesIn(await held({ ...cases, bot: porter('trusting') }, true))
  expect(differences).toContain(
    'a result that comes too late, after oi › Ana: said should be Não consegui ver agora., but is Não chegou nada.',
  )
})

it('names the world that cannot be walked', async () => {
  const plan = talksIn('porter', [
    { name: 'sem mundo', open: () => Promise.reject(new TypeError('No file.')) },
  ])
  await expect(last(talkSuite(plan, { file: 'porter.talks.ts', run: false }))).rejects.toThrow(
    'The world "sem mundo" cannot be walked: No file.',
  )
})

function isSeam(goal: string): boolean {
  return goal.includes('⇒')
}

async function held(
  world: TalkCases,
  run: boolean,
  allowed: Readonly<Record<string, string>> = {},
): Promise<SuiteResult> {
  const open = () => Promise.resolve({ cases: world, close: () => Promise.resolve() })
  return last(
    talkSuite(talksIn('porter', [{ name: world.name, open }], { allowed }), { file: 'porter.talks.ts', run }),
  )
}

async function last<Yielded, Returned>(all: AsyncGenerator<Yielded, Returned, undefined>): Promise<Returned> {
  for (;;) {
    const next = await all.next()
    if (next.done === true) return next.value
  }
}

function differencesIn({ paths }: SuiteResult): readonly string[] {
  return paths.flatMap(({ differences }) => differences)
}

let times = 0

function renamed<Arrival extends { readonly id: string }>(arrival: Arrival): Arrival {
  return { ...arrival, id: `${arrival.id} ${times++}` }
}

type Kept = Parameters<Store['commit']>[0]['conversation']

function changed(store: Store, change: (conversation: Kept) => Kept): Store {
  return {
    ...store,
    commit: (commit) => store.commit({ ...commit, conversation: change(commit.conversation) }),
  }
}

function timed(store: Store, move: (due: number) => number): Store {
  return changed(
    {
      ...store,
      commit: (commit) =>
        store.commit({
          ...commit,
          deadlines: Object.fromEntries(
            Object.entries(commit.deadlines).map(([key, due]) => [key, move(due)]),
          ),
        }),
    },
    (conversation) => {
      const { envelope } = conversation
      if (envelope === null) return conversation
      const deadlines = Object.entries(envelope.deadlines).map(
        ([key, deadline]) => [key, { ...deadline, due: move(deadline.due) }] as const,
      )
      return { ...conversation, envelope: { ...envelope, deadlines: Object.fromEntries(deadlines) } }
    },
  )
}

it('refuses worlds of one name, since talks are called after them', () => {
  const world = { name: 'manhã', open: () => Promise.reject(new Error('It is not opened.')) }
  expect(() => talksIn('porter', [world, world])).toThrow('Two worlds of porter are called "manhã"')
})
