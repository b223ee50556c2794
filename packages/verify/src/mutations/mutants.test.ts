import { createActor, emit, fromPromise, setup } from 'xstate'
import { describe, expect, it } from 'vitest'

import { marked } from './marks.ts'
import { mutate } from './mutant.ts'
import { mutantsOf } from './mutants-of.ts'
import { bareMachine } from './staged-bot.ts'

const said: string[] = []

const guest = setup({
  actions: { say: emit((_, { text }: { text: string }) => ({ type: 'said', text: hear(text) })) },
  guards: { isLate: ({ event }) => event.type === 'late', isEarly: () => false },
  actors: { work: fromPromise(() => Promise.resolve()) },
}).createMachine({
  id: 'guest',
  initial: 'waiting',
  states: {
    waiting: {
      entry: { type: 'say', params: { text: 'welcome' } },
      on: {
        '*': [
          { guard: 'isEarly', target: 'working' },
          { guard: 'isLate', actions: { type: 'say', params: { text: 'hurry' } }, target: 'working' },
        ],
      },
    },
    working: { invoke: { id: 'work', src: 'work', onDone: 'done', onError: 'broken' } },
    done: { type: 'final' },
    broken: { type: 'final' },
  },
})

const house = setup({
  actors: { front: guest, back: guest },
}).createMachine({
  id: 'house',
  type: 'parallel',
  states: {
    front: { invoke: { id: 'front', src: 'front' } },
    back: { invoke: { id: 'back', src: 'back' } },
  },
})

describe('mutants', () => {
  it('break each word, guard and piece of work once, wherever its machine stands', () => {
    expect(mutantsOf(house, false).map(({ name }) => name)).toEqual([
      'guest.waiting, entry: no say welcome',
      'guest.waiting, on * 2: no say hurry',
      'guest.waiting, on * 1: always isEarly',
      'guest.waiting, on * 1: never isEarly',
      'guest.waiting, on * 2: always isLate',
      'guest.waiting, on * 2: never isLate',
      'guest.working: work is never begun',
      'guest.working: work fails',
    ])
  })

  it.each([
    ['entry: no say welcome', []],
    ['2: no say hurry', ['welcome', 'welcome']],
    ['2: always isLate', ['welcome', 'welcome', 'hurry', 'hurry']],
    ['1: always isEarly', ['welcome', 'welcome']],
  ])('%s', (name, words) => {
    expect(talk(mutate(house, mutantNamed(name)), name.includes('hurry') ? 'late' : 'soon')).toEqual(words)
  })

  it('leave the machine that they are made of as it is', () => {
    for (const mutant of mutantsOf(house, true)) mutate(house, mutant)
    expect(talk(house, 'late')).toEqual(['welcome', 'welcome', 'hurry', 'hurry'])
  })

  it.each([
    ['work is never begun', 'working'],
    ['work fails', 'broken'],
    ['never isLate', 'waiting'],
  ])('%s', async (name, end) => {
    const actor = createActor(mutate(guest, mutantNamed(name, guest))).start()
    actor.send({ type: 'late' })
    await new Promise((resolve) => void setImmediate(resolve))
    expect(actor.getSnapshot().value).toBe(end)
  })

  it('have names of their own, for the whole bot', () => {
    const names = mutantsOf(bareMachine(), true).map(({ name }) => name)
    expect(names.length).toBeGreaterThan(400)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})

describe('marks', () => {
  it('tell where a talk goes, and change nothing of it', () => {
    const marks = new Set<string>()
    expect(
      talk(
        marked(house, (mark) => marks.add(mark)),
        'late',
      ),
    ).toEqual(['welcome', 'welcome', 'hurry', 'hurry'])
    expect([...marks].filter((mark) => mark.startsWith('front '))).toEqual([
      'front  entered',
      'front waiting entered',
      'front waiting on * 0 refused',
      'front waiting on * 1 taken',
      'front working entered',
    ])
  })

  it('are what a talk must leave to meet a mutant', () => {
    const marks = new Set<string>()
    talk(
      marked(house, (mark) => marks.add(mark)),
      'soon',
    )
    const met = mutantsOf(house, false).filter((mutant) => mutant.marks.some((mark) => marks.has(mark)))
    expect(met.map(({ name }) => name)).toEqual([
      'guest.waiting, entry: no say welcome',
      'guest.waiting, on * 1: always isEarly',
      'guest.waiting, on * 2: always isLate',
    ])
  })
})

function mutantNamed(end: string, machine: Parameters<typeof mutantsOf>[0] = house) {
  const mutant = mutantsOf(machine, false).find(({ name }) => name.endsWith(end))
  if (mutant === undefined) throw new TypeError(`There is no mutant "${end}".`)
  return mutant
}

/** What both guests say when something happens. */
function talk(machine: Parameters<typeof mutantsOf>[0], event: string): readonly string[] {
  said.length = 0
  const actor = createActor(machine).start()
  const { front, back } = actor.getSnapshot().children as Record<string, typeof actor>
  front?.send({ type: event })
  back?.send({ type: event })
  return [...said]
}

function hear(text: string): string {
  said.push(text)
  return text
}
