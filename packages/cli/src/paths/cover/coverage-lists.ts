import type { SuiteResult } from '@cristal/testkit'

import { missingIn } from '../tell/verdict.ts'

/** What is missing in each machine, by name and kind. */
export function missingLines(suites: readonly SuiteResult[]): readonly string[] {
  return suites
    .filter((suite) => missingIn(suite).length > 0)
    .flatMap(({ name, file, coverage }) => [
      '',
      `${name} (${file}) is not covered in:`,
      ...Object.entries(coverage).flatMap(([kind, { missing }]) =>
        missing.map((part) => `  ${kind.padEnd(10)}  ${part}`),
      ),
    ])
}

/** What may be missing, or is as it is on purpose, and why. */
export function allowedLines(suites: readonly SuiteResult[]): readonly string[] {
  return suites
    .filter(({ allowed }) => Object.keys(allowed).length > 0)
    .flatMap(({ name, file, allowed }) => [
      '',
      `${name} (${file}) is allowed:`,
      ...Object.entries(allowed).map(([part, reason]) => `  ${part}: ${reason}`),
    ])
}
