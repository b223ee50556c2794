import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { startVitest } from 'vitest/node'

import { resultsFolder, type FileResult } from './file-result.ts'

/** Stryker's way to find what this file holds. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'rerunning', factory: rerunningTests }]

/**
 * Runs tests for Stryker. All is done in the first run, in which each test runs again with the mutants on its way
 * (`rerunning.ts`); what Stryker asks of a mutant later is only looked up.
 */
function rerunningTests() {
  let results: Results | undefined
  return {
    capabilities: () => ({ reloadEnvironment: true }),

    async dryRun(): Promise<object> {
      rmSync(resultsFolder(), { recursive: true, force: true })
      process.exitCode = 0
      const vitest = await startVitest('test', [], options())
      const failed = vitest.state.getFiles().filter(({ result }) => result?.state === 'fail')
      await vitest.close()
      process.exitCode = 0
      if (failed.length > 0)
        return {
          status: 'error',
          errorMessage: `These fail as they are: ${failed.map(({ name }) => name).join(', ')}.`,
        }
      results = read()
      return {
        status: 'complete',
        mutantCoverage: results.coverage,
        tests: results.tests.map(({ id, milliseconds }) => ({
          id,
          name: id,
          timeSpentMs: milliseconds,
          status: 0,
        })),
      }
    },

    mutantRun({ activeMutant: { id } }: { readonly activeMutant: { readonly id: string } }): Promise<object> {
      results ??= read()
      const noticed = results.noticed[id]
      const nrOfTests = results.reruns[id] ?? 0
      return Promise.resolve(
        noticed
          ? { status: 'killed', killedBy: [noticed.by], failureMessage: noticed.how, nrOfTests }
          : { status: 'survived', nrOfTests },
      )
    },
  }
}

function options(): NonNullable<Parameters<typeof startVitest>[2]> {
  return {
    root: process.cwd(),
    config: false,
    watch: false,
    include: JSON.parse(process.env['CRISTAL_STRYKER_TESTS'] ?? '[]') as string[],
    runner: join(import.meta.dirname, 'rerunning.ts'),
    maxWorkers: Number(process.env['CRISTAL_STRYKER_THREADS'] ?? 1),
    maxConcurrency: 1,
    testTimeout: 60_000,
    // What a mutant leaves behind may fail at any later time; a test that fails as it is, is told all the same.
    dangerouslyIgnoreUnhandledErrors: true,
    reporters: ['dot'],
  }
}

type Results = FileResult

function read(): Results {
  const files = readdirSync(resultsFolder()).map(
    (name) => JSON.parse(readFileSync(join(resultsFolder(), name), 'utf8')) as FileResult,
  )
  const all: Results = { tests: [], coverage: { static: {}, perTest: {} }, noticed: {}, reruns: {} }
  for (const { tests, coverage, noticed, reruns } of files) {
    all.tests.push(...tests)
    Object.assign(all.coverage.perTest, coverage.perTest)
    Object.assign(all.coverage.static, coverage.static)
    Object.assign(all.noticed, noticed)
    for (const [id, count] of Object.entries(reruns)) all.reruns[id] = (all.reruns[id] ?? 0) + count
  }
  return all
}
