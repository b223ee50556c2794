import { casesFor, done, failed, pathsOf, pathsText } from '@cristal/testkit'
import { assign, emit, fromPromise, setup } from 'xstate'
import { describe, expect, it } from 'vitest'

import { judge } from './judge.ts'
import { mutantsOf } from './mutants-of.ts'
import { reportOf } from './report.ts'
import type { Suite } from './suites.ts'

const texts = { 'door.open': 'Aberta.', 'door.shut': 'Fechada.' }

/** A door that is opened by a key; `again` is remembered and never looked at. */
const machine = setup({
  types: { context: {} as { tries: number; again: boolean } },
  actors: { turnKey: fromPromise<boolean, { tries: number }>(() => Promise.resolve(true)) },
  actions: {
    say: emit((_, { text }: { text: keyof typeof texts }) => ({ type: 'said', text })),
    count: assign({ tries: ({ context }) => context.tries + 1 }),
    remember: assign({ again: true }),
  },
  guards: { fits: (_, { output }: { output: boolean }) => output },
  delays: { patience: 1000 },
}).createMachine({
  id: 'door',
  context: { tries: 0, again: false },
  initial: 'shut',
  states: {
    shut: {
      tags: 'waiting',
      entry: { type: 'say', params: { text: 'door.shut' } },
      on: { knock: { actions: ['count', 'remember'], target: 'trying' } },
      after: { patience: 'left' },
    },
    trying: {
      invoke: {
        src: 'turnKey',
        input: ({ context }) => ({ tries: context.tries }),
        onDone: [
          { guard: { type: 'fits', params: ({ event }) => event }, target: 'open' },
          { target: 'jammed' },
        ],
        onError: 'jammed',
      },
    },
    open: { type: 'final', entry: { type: 'say', params: { text: 'door.open' } } },
    jammed: { type: 'final' },
    left: { type: 'final' },
  },
})
const { cases } = casesFor(machine, {
  effects: { turnKey: { 'it fits': done(true), 'it does not fit': done(false), 'it breaks': failed() } },
  texts,
})
const report = pathsOf(machine, cases)
const suite: Suite = { machine, cases, report, told: pathsText(report) }

describe('the mutants of a machine', () => {
  const names = mutantsOf(suite).map(({ name }) => name)

  it.each([
    'door.shut, on knock: dropped',
    'door.trying, turnKey done 1: dropped, never fits',
    'door.trying, turnKey failed: dropped',
    'door.shut, after patience: dropped',
    'door.trying, turnKey done 1: always fits',
    'door.trying, turnKey done 1: not fits',
    'door.trying, turnKey failed: leads to left',
    'door.shut, after patience: leads to shut',
    'door: patience is twice as long',
    'door.shut, on knock: no count',
    'door.shut, entry: says door.open for door.shut',
    'door.trying: turnKey gets no input',
  ])('break one thing each: %s', (name) => {
    expect(names).toContain(name)
  })

  it('have names of their own, the same each time', () => {
    expect(new Set(names).size).toBe(names.length)
    expect(mutantsOf(suite).map(({ name }) => name)).toEqual(names)
  })

  it('are noticed by paths, unless nothing comes of them', () => {
    const alive = mutantsOf(suite).filter((mutant) => judge(suite, mutant).killedBy === undefined)
    expect(alive.map(({ name }) => name)).toEqual([
      'door: patience is twice as long',
      'door: patience is half as long',
      'door.shut, on knock: no remember',
    ])
  })
})

describe('the report', () => {
  const noticed = { mutant: 'a', verdict: { killedBy: 'path', how: 'b differs' } } as const
  const unnoticed = { mutant: 'c', verdict: { killedBy: undefined, how: '' } } as const
  const many = Array.from({ length: 50 }, (_, index) => ({ ...noticed, mutant: `a${index}` }))
  const why = { mutant: 'c', because: 'it is so' }
  const plain = { allowed: [], kills: false, seconds: 1 }

  it('fails for what nobody noticed, and says what to do', () => {
    const { holds, text } = reportOf({ ...plain, judged: [...many, unnoticed] })
    expect(holds).toBe(false)
    expect(text).toContain('a case that is missing in test/paths')
    expect(text).toContain('\n  c\n')
  })

  it('lets an allowed one live, and fails for an allowance that is not needed', () => {
    expect(reportOf({ ...plain, judged: [...many, unnoticed], allowed: [why] }).holds).toBe(true)
    const { holds, text } = reportOf({ ...plain, judged: many, allowed: [why] })
    expect(holds).toBe(false)
    expect(text).toContain('take them out of allowed.ts')
  })

  it('fails where more than two in a hundred are allowed', () => {
    const { holds } = reportOf({ ...plain, judged: [...many.slice(0, 48), unnoticed], allowed: [why] })
    expect(holds).toBe(false)
  })
})
