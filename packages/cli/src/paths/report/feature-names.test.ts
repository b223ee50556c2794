import type { SuiteResult } from '@cristal/testkit'
import { expect, it } from 'vitest'

import { featureNames } from './feature-names.ts'

it('gives each feature a file name that no other has', () => {
  const suites = ['askDocument', 'a/b (c.paths.ts)', 'ask-document', '../..', '>>', 'Visita é'].map(
    (name) => ({ name }) as SuiteResult,
  )
  expect([...featureNames(suites).keys()]).toEqual([
    'ask-document.feature',
    'a-b-c.paths.ts.feature',
    'ask-document-2.feature',
    'fluxo.feature',
    'fluxo-2.feature',
    'visita-é.feature',
  ])
})
