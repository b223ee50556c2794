import { describePaths, unsaidTexts } from '@cristal/testkit'
import { describe, expect, it } from 'vitest'

import { attending } from '../test/paths/attending.paths.ts'
import { collecting } from '../test/paths/collecting.paths.ts'
import { handoff } from '../test/paths/handoff.paths.ts'
import { offline } from '../test/paths/offline.paths.ts'
import { service } from '../test/paths/service.paths.ts'
import { questions } from '../test/paths/questions.ts'
import { handoffTexts } from './texts/pt-BR.ts'

const all = [handoff, collecting, service, attending, offline, ...questions]
const reports = all.map(({ machine, cases }) => describePaths({ describe, expect, it }, machine, cases))

it('says each of its texts on some path', () => {
  // The host says this one while the desk is asked.
  expect(unsaidTexts(handoffTexts, reports)).toEqual(['handoff.calling'])
})
