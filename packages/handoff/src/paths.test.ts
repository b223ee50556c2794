import { describePaths, pathsText, unsaidTexts } from '@cristal/testkit'
import { describe, expect, it } from 'vitest'

import { attending } from '../test/paths/attending.paths.ts'
import { collecting } from '../test/paths/collecting.paths.ts'
import { handoff } from '../test/paths/handoff.paths.ts'
import { offline } from '../test/paths/offline.paths.ts'
import { service } from '../test/paths/service.paths.ts'
import { questions } from '../test/paths/questions.paths.ts'
import { handoffTexts } from './texts/pt-BR.ts'

const all = [handoff, collecting, service, attending, offline]
const reports = all.map(({ machine, cases }) => describePaths({ describe, expect, it }, machine, cases))
const asked = questions.map(({ machine, cases }) => describePaths({ describe, expect, it }, machine, cases))

it.each(reports)('$name does what is written', async (report) => {
  await expect(pathsText(report)).toMatchFileSnapshot(`../test/paths/told/${report.name}.txt`)
})

it('says each of its texts on some path', () => {
  // The host says this one while the desk is asked.
  expect(unsaidTexts(handoffTexts, [...reports, ...asked])).toEqual(['handoff.calling'])
})
