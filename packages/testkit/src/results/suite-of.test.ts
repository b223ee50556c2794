import { describe, expect, it } from 'vitest'

import { visit } from '../../test/machines/visit.ts'
import type { PathResult } from './results.ts'
import { suiteByPath } from './suite-by-path.ts'
import { suiteOf } from './suite-of.ts'

const file = 'test/paths/visit.paths.ts'

describe('what comes of a machine’s paths', () => {
  it('is plain JSON, with what a person would read', () => {
    const suite = suiteOf(visit, { file, run: true })
    expect(JSON.parse(JSON.stringify(suite))).toEqual(suite)
    expect(suite).toMatchObject({ name: 'visit', file, findings: [], partial: false, allowed: {} })
    const booked = suite.paths.find(({ name }) => name.includes('says yes › booked'))
    expect(booked).toMatchObject({ status: 'passed', differences: [] })
    expect(booked?.steps).toMatchObject([
      {
        by: 'start',
        states: ['asking'],
        lines: [
          {
            who: 'bot',
            key: 'visit.ask',
            text: 'Oi, Ana!\nQuer marcar uma visita?',
            options: ['Quero marcar', 'Agora não'],
          },
        ],
      },
      {
        by: 'event',
        event: 'option.chosen',
        lines: [{ who: 'person', text: '[Quero marcar]' }],
        begins: ['book'],
      },
      { by: 'outcome', work: 'book', ends: 'done', lines: [{ text: 'Marcada. Até lá!' }] },
    ])
  })

  it('says how long a timer waited, and how work ended', () => {
    const steps = suiteOf(visit, { file, run: false }).paths.flatMap((path) => path.steps)
    expect(steps).toContainEqual(expect.objectContaining({ label: 'after 15m', delay: 900_000 }))
    expect(steps).toContainEqual(expect.objectContaining({ work: 'book', ends: 'failed' }))
  })

  it('names as covered only what counts as coverage', () => {
    const { paths, coverage } = suiteOf(visit, { file, run: false })
    const covered = new Set(paths.flatMap((path) => path.covers))
    const all = Object.values(coverage).reduce((sum, kind) => sum + kind.covered, 0)
    expect(covered.size).toBe(all)
  })

  it('takes paths in the order asked for, and tells them in their own', () => {
    const inOrder = suiteOf(visit, { file, run: true })
    const taken: PathResult[] = []
    const backwards = suiteOf(visit, {
      file,
      run: true,
      order: (paths) => paths.toReversed(),
      onPath: (path) => taken.push(path),
    })
    expect(backwards).toEqual(inOrder)
    expect(taken.map(({ name }) => name)).toEqual(inOrder.paths.map(({ name }) => name).toReversed())
  })

  it('takes only what is asked for, and nothing before it is asked', () => {
    const taking = suiteByPath(visit, { file, run: true, only: (name) => name.includes('says yes') })
    expect(taking.next()).toMatchObject({ done: false, value: { status: 'passed' } })
    const { paths, coverage } = suiteOf(visit, { file, run: false, only: (name) => name === 'none' })
    expect(paths).toEqual([])
    expect(coverage.state).toMatchObject({ all: 4, covered: 4 })
  })
})
