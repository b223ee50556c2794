import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { coldStarts } from '../cold/cold-start.ts'
import { markdownOf } from '../report/markdown.ts'
import { measureGroups } from './measure-groups.ts'
import type { Group } from './groups.ts'
import { quickPlan } from './plan.ts'

test(
  'measures each contender in a process of its own, and tells who failed',
  { timeout: 120_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cristal-bench-'))
    const groups: readonly Group[] = [
      {
        title: 'Ours and a peer that is not there',
        base: 'cardEngine',
        names: ['cardEngine', 'cardSqlite', 'bottender'],
        talks: true,
        races: ['cardSqlite'],
      },
    ]
    try {
      const found = await measureGroups({
        plan: quickPlan,
        groups,
        folder,
        packages: folder,
        note: () => undefined,
      })
      expect(Object.keys(found.contenders)).toEqual(['cardEngine', 'cardSqlite'])
      expect(Object.keys(found.failed)).toEqual(['bottender'])
      const report = {
        ...found,
        quick: true,
        at: '2026-11-21T12:00:00Z',
        machine: 'a test',
        node: 'v24',
        loadBefore: 0,
        coldStarts: coldStarts(folder, quickPlan.coldStarts, false),
      }
      const text = await markdownOf(report, groups)
      expect(text).toMatch(
        /\| Cristal runtime, SQLite \(WAL, FULL\) \| askDigits · balance \| bye \| right \|/,
      )
      expect(text).toMatch(/- bottender: .*Cannot find module/)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
)
