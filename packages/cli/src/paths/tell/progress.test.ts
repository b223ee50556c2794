import type { SuiteResult } from '@cristal/testkit'
import { describe, expect, it } from 'vitest'

import { captured } from '../../../test/captured.ts'
import { barText, progressFor } from './progress.ts'

const standing = { share: 0.5, name: 'statementMail', paths: 412, failed: 0 }

describe('a bar', () => {
  it('says how far it is, and at what', () => {
    expect(barText(standing, 80)).toBe('████████████░░░░░░░░░░░░  50 % 412 paths  statementMail')
    expect(barText({ ...standing, share: 1, failed: 2 }, 80)).toContain('100 % 412 paths, 2 failed')
  })

  it('fits any terminal', () => {
    for (let columns = 0; columns < 100; columns++)
      for (const share of [0, 0.07, 1]) {
        const { length } = barText({ ...standing, share, failed: 3 }, columns)
        expect(length).toBeLessThanOrEqual(Math.max(0, columns - 1))
      }
  })

  it('moves where a person sees it, and goes away at last', () => {
    const shown: string[] = []
    const status = { columns: 60, show: (text: string) => void shown.push(text), clear: () => undefined }
    const progress = progressFor({ ...captured().terminal, status }, 2, true)
    progress.begins('lamp')
    progress.ends(suite)
    progress.over()
    expect(shown[0]).toContain('0 % 0 paths  lamp')
    expect(shown.at(-1)).toBe('')
  })
})

const kind = { all: 0, covered: 0, missing: [], allowed: [] }
const suite: SuiteResult = {
  name: 'lamp',
  file: 'lamp.ts',
  kind: 'machine',
  coverage: {
    state: kind,
    transition: kind,
    guard: kind,
    text: kind,
    outcome: kind,
    event: kind,
    start: kind,
  },
  allowed: {},
  partial: false,
  findings: [],
  paths: [],
}
