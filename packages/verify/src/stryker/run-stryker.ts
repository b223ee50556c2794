import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Scope } from './scopes.ts'
import type { StrykerReport } from './stryker-report.ts'

/** Runs Stryker on one package of a copied project. */
export function runStryker(
  { name, mutate, tests }: Scope,
  {
    project,
    modules,
    threads,
  }: { readonly project: string; readonly modules: string; readonly threads: number },
): StrykerReport {
  const report = join(project, `${name}.json`)
  const config = join(project, 'stryker.config.json')
  writeFileSync(
    config,
    JSON.stringify({
      testRunner: 'rerunning',
      plugins: [join(import.meta.dirname, 'stryker-plugin.ts')],
      // The project is a copy already.
      inPlace: true,
      tempDirName: 'backup',
      mutate: [...mutate, '!**/*.test.ts', '!**/testing/**'],
      coverageAnalysis: 'perTest',
      ignoreStatic: true,
      // Stryker only looks up what the first run found; that one uses all cores.
      concurrency: 1,
      dryRunTimeoutMinutes: 30,
      reporters: ['json'],
      jsonReporter: { fileName: report },
      logLevel: 'warn',
      allowConsoleColors: false,
    }),
  )
  const { status } = spawnSync(
    process.execPath,
    [join(modules, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', config],
    {
      cwd: project,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        CI: 'true',
        CRISTAL_STRYKER_TESTS: JSON.stringify(tests),
        CRISTAL_STRYKER_THREADS: String(threads),
      },
    },
  )
  if (status !== 0) throw new Error(`Stryker stopped at ${name}; what it said stands above.`)
  return JSON.parse(readFileSync(report, 'utf8')) as StrykerReport
}
