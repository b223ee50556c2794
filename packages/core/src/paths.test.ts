import { describePaths, pathsText, unsaidTexts } from '@cristal/testkit'
import { describe, expect, it } from 'vitest'

import { core } from '../test/paths/core.paths.ts'
import { farewell } from '../test/paths/farewell.paths.ts'
import { lead } from '../test/paths/lead.paths.ts'
import { misunderstanding } from '../test/paths/misunderstanding.paths.ts'
import { others } from '../test/paths/others.paths.ts'
import { privacy } from '../test/paths/privacy.paths.ts'
import { question } from '../test/paths/question.paths.ts'
import { unavailable, unserved } from '../test/paths/topics.paths.ts'
import { welcome } from '../test/paths/welcome.paths.ts'
import { questions } from '../test/paths/questions.paths.ts'
import { coreTexts } from './texts/pt-BR.ts'

const all = [
  core,
  question,
  welcome,
  farewell,
  lead,
  privacy,
  misunderstanding,
  others,
  unavailable,
  unserved,
]
const reports = all.map(({ machine, cases }) => describePaths({ describe, expect, it }, machine, cases))
const asked = questions.map(({ machine, cases }) => describePaths({ describe, expect, it }, machine, cases))

it.each(reports)('$name does what is written', async (report) => {
  await expect(pathsText(report)).toMatchFileSnapshot(`../test/paths/told/${report.name}.txt`)
})

it('says each of its texts on some path', () => {
  // The host says this one when a step fails.
  expect(unsaidTexts(coreTexts, [...reports, ...asked])).toEqual(['core.apology'])
})
