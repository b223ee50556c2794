import { describe, expect, it } from 'vitest'

import { fetching } from '../../test/machines/fetching.ts'
import { coverageText } from './coverage.ts'
import { done, failed } from './outcome.ts'
import { pathsOf } from './paths-of.ts'
import { takingPaths } from './take-paths.ts'

const cases = {
  input: { url: 'https://example.test' },
  effects: {
    fetchPage: {
      'page comes': done('<p>'),
      'page is empty': done(''),
      'line drops': failed('transient'),
      'page is gone': failed({ kind: 'permanent' }),
    },
  },
}

describe('the paths through a machine', () => {
  it('cover all of it', () => {
    const { coverage, findings } = pathsOf(fetching, cases)
    expect(findings).toEqual([])
    expect(coverageText(coverage)).toBe(
      'states 6/6, transitions 9/9, guards 4/4, outcomes 4/4, events 2/2, starts 1/1',
    )
  })

  it('are few, in order, and named so that a person understands', () => {
    expect(pathsOf(fetching, cases).paths.map(({ name }) => name)).toEqual([
      'fetching › page.wanted › fetched',
      'fetching › page.wanted › page is empty › failed',
      'fetching › page.wanted › page is gone › failed',
      'fetching › page.wanted › page.unwanted › gave up',
      'fetching › page.wanted › after 30s › failed',
      'fetching › page.wanted › line drops › page.unwanted › gave up',
      'fetching › page.wanted › line drops › after pause › line drops › after pause › line drops › failed',
    ])
  })

  it('say the same on a live actor, and put away as JSON between each two steps', () => {
    const take = takingPaths(fetching, cases)
    expect(pathsOf(fetching, cases).paths.flatMap(take)).toEqual([])
  })
})
