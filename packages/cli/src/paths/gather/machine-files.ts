import { relative, sep } from 'node:path'

import { pathsOf, suiteByPath, type MachineCases, type PathResult, type SuiteResult } from '@cristal/testkit'

import { CliError } from '../../cli-error.ts'
import { caseMistakes } from './case-mistakes.ts'
import { filesBelow } from './files-below.ts'
import { loadCases, type LoadedCases } from './load-cases.ts'
import type { PlannedSuite, SuiteSource, Taking } from './suite-source.ts'
import { userMistake } from './user-mistake.ts'

/** Machines with their cases: `*.paths.ts` files, and any file that exports a machine where a user names it. */
export const machineFiles: SuiteSource = {
  reads: () => true,
  filesBelow: async (folder) => (await filesBelow(folder)).files.filter((file) => isPathsFile(file)),
  async suitesOf(files, here) {
    const found = new Map<object, PlannedSuite>()
    for (const file of files) {
      const shown = relative(here, file).replaceAll(sep, '/')
      for (const loaded of await loadCases(file, shown)) {
        // What one file takes over from another is the same.
        if (!found.has(loaded.given.cases)) found.set(loaded.given.cases, planned(loaded, shown))
      }
    }
    return [...found.values()]
  },
}

function isPathsFile(path: string): boolean {
  return /\.paths\.m?[jt]s$/.test(path)
}

function planned({ name, given }: LoadedCases, file: string): PlannedSuite {
  const trying = <Result>(work: () => Result): Result => {
    try {
      return work()
    } catch (error) {
      throw userMistake(error, `${file}: the paths of ${name} cannot be walked`)
    }
  }
  const mistakes = caseMistakes(given)
  if (mistakes.length > 0)
    throw new CliError('input', [`${file}: the cases of ${name} are wrong.`, ...mistakes].join('\n  '))
  return {
    name: given.cases.name ?? given.machine.id,
    file,
    take: (taking) => take(given, file, taking, trying),
  }
}

function* take(
  given: MachineCases,
  file: string,
  { run, only, order, now, expect }: Taking,
  trying: <Result>(work: () => Result) => Result,
): Generator<PathResult, SuiteResult, undefined> {
  const { paths } = trying(() => pathsOf(given.machine, given.cases))
  expect(only ? paths.filter(({ name }) => only(name)).length : paths.length)
  const taken = suiteByPath(given, { file, run, ...(only && { only }), order, now })
  for (;;) {
    const { done, value } = trying(() => taken.next())
    if (done) return value
    yield value
  }
}
