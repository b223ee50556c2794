import type { SuiteResult } from '@cristal/testkit'

import { counted } from './counted.ts'
import { verdictOf } from './verdict.ts'

/** How it went. */
export interface Went {
  readonly run: boolean
  readonly seed: number
  readonly seconds: number
  /** Whether only some paths were asked for, so that the rest is not judged. */
  readonly some: boolean
}

/** What came of all suites, in a sentence or two. */
export function summary(suites: readonly SuiteResult[], { run, seed, seconds, some }: Went): string {
  const { paths, failed, findings, missing } = verdictOf(suites)
  const wrong = [
    ...(failed > 0 ? [`${counted(failed, 'path')} failed`] : []),
    ...(findings > 0 ? [`${counted(findings, 'thing')} found wrong`] : []),
    ...(missing > 0 ? [`${counted(missing, 'part')} not covered`] : []),
  ]
  const right = [
    ...(run ? ['all went as the walk says'] : []),
    ...(some ? [] : ['all that counts is covered']),
    ...(run ? [] : ['none was run (--run takes them for real)']),
  ]
  const went = (wrong.length > 0 ? wrong : right).join(', ')
  const again = failed > 0 ? ` They were taken in the order of --seed ${seed}.` : ''
  const what = `${counted(paths, 'path')} through ${counted(suites.length, 'machine')}`
  return `${what}: ${went}; ${seconds.toFixed(1)} s.${again}`
}
