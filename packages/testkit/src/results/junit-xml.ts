import { findingName } from '../paths/checks/finding.ts'
import { coverageText } from '../paths/coverage.ts'
import type { PathResult, PathResults, SuiteResult } from './results.ts'
import { xmlText, xmlValue } from './xml-text.ts'

/**
 * Results in the form that Jenkins, GitLab and GitHub read: a test suite for each machine, a test case for each path, and
 * one that fails for each finding and each part that no path reaches.
 *
 * @example
 * ```ts
 * await writeFile('junit.xml', junitXml(results))
 * ```
 */
export function junitXml({ seed, suites }: PathResults): string {
  const all = suites.map((suite) => ({ suite, cases: casesOf(suite) }))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="paths" ${counts(all.flatMap(({ cases }) => cases))}>`,
    ...all.flatMap(({ suite, cases }) => suiteLines(suite, cases, seed)),
    '</testsuites>',
    '',
  ].join('\n')
}

/** A test case; `outcome` is what stands inside it. */
interface Case {
  readonly name: string
  readonly seconds: number
  readonly outcome:
    | { readonly kind: string; readonly message: string; readonly details: string }
    | 'skipped'
    | undefined
}

function casesOf({ paths, findings }: SuiteResult): readonly Case[] {
  return [
    ...paths.map(caseOf),
    ...findings.map((finding): Case => {
      const { kind, message, way } = finding
      return {
        name: findingName(finding),
        seconds: 0,
        outcome: { kind, message, details: way.length > 0 ? `The way there: ${way.join(' › ')}` : message },
      }
    }),
  ]
}

function caseOf({ name, status, ms, differences, steps }: PathResult): Case {
  const seconds = ms / 1000
  if (status === 'notRun') return { name, seconds, outcome: 'skipped' }
  const [first] = differences
  if (first === undefined) return { name, seconds, outcome: undefined }
  const way = steps.map(({ label, states }) => `${label} → ${states.join(' and ')}`)
  const details = [...differences, '', 'The path:', ...way].join('\n')
  return { name, seconds, outcome: { kind: 'difference', message: first, details } }
}

function suiteLines(
  { name, file, coverage }: SuiteResult,
  cases: readonly Case[],
  seed: number,
): readonly string[] {
  const properties = { seed: String(seed), coverage: coverageText(coverage) }
  return [
    `  <testsuite name="${xmlValue(name)}" file="${xmlValue(file)}" ${counts(cases)}>`,
    '    <properties>',
    ...Object.entries(properties).map(
      ([key, value]) => `      <property name="${key}" value="${xmlValue(value)}"/>`,
    ),
    '    </properties>',
    ...cases.flatMap((one) => caseLines(one, name, file)),
    '  </testsuite>',
  ]
}

function caseLines({ name, seconds, outcome }: Case, suite: string, file: string): readonly string[] {
  const attributes = `name="${xmlValue(name)}" classname="${xmlValue(suite)}" file="${xmlValue(file)}" time="${time(seconds)}"`
  if (outcome === undefined) return [`    <testcase ${attributes}/>`]
  const inside =
    outcome === 'skipped'
      ? '<skipped/>'
      : `<failure type="${outcome.kind}" message="${xmlValue(outcome.message)}">${xmlText(outcome.details)}</failure>`
  return [`    <testcase ${attributes}>`, `      ${inside}`, '    </testcase>']
}

function counts(cases: readonly Case[]): string {
  const skipped = cases.filter(({ outcome }) => outcome === 'skipped').length
  const passed = cases.filter(({ outcome }) => outcome === undefined).length
  const failures = cases.length - skipped - passed
  const seconds = cases.reduce((sum, one) => sum + one.seconds, 0)
  return `tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}" time="${time(seconds)}"`
}

function time(seconds: number): string {
  return seconds.toFixed(3)
}
