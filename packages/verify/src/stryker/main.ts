/** `node packages/verify/src/stryker/main.ts`: Stryker's mutants of what decides, and the tests that notice them. */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { installPinned } from '../pinned.ts'
import { root } from '../workspace.ts'
import { refusedByCompiler } from './does-not-compile.ts'
import { explainedIn } from './explained.ts'
import { copyProject } from './project.ts'
import { reportOf } from './report.ts'
import { runStryker } from './run-stryker.ts'
import { scopes } from './scopes.ts'
import { scoreOf, type Survivor } from './survivors.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    compile: { type: 'boolean' },
    threads: { type: 'string' },
    help: { type: 'boolean' },
    // Passed to every program of the checks; here there is nothing to accept.
    update: { type: 'boolean' },
  },
})

const usage = `Changes one thing in the sources at a time and expects a test to fail: node packages/verify/src/stryker/main.ts [package…]

  package…      only these: ${scopes.map(({ name }) => name).join(', ')}
  --compile     also say which of the unexplained survivors the compiler refuses; takes minutes
  --threads N   threads; as many as cores by default`

if (values.help) console.log(usage)
else process.exitCode = check() ? 0 : 1

function check(): boolean {
  const start = performance.now()
  const modules = join(root, '.cache', 'stryker', 'modules')
  const project = join(root, '.cache', 'stryker', 'project')
  installPinned(import.meta.dirname, modules)
  copyProject(project)
  const chosen = scopes.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
  const threads = Number(values.threads ?? availableParallelism())
  const scores = chosen.map((scope) => {
    const score = scoreOf(runStryker(scope, { project, modules, threads }))
    console.log(`${scope.name}: ${score.noticed} noticed, ${score.survivors.length} not`)
    return { name: scope.name, score }
  })
  const explained = chosen.flatMap(({ name }) => explainedIn(name))
  const { text, holds } = reportOf({
    scores,
    explained,
    seconds: Math.round((performance.now() - start) / 1000),
  })
  if (values.compile) {
    const names = new Set(explained.map(({ name }) => name))
    tellRefused(
      project,
      scores.flatMap(({ score }) => score.survivors.filter(({ name }) => !names.has(name))),
    )
  }
  console.log(text)
  return holds
}

function tellRefused(project: string, survivors: readonly Survivor[]): void {
  const refused = refusedByCompiler(
    project,
    survivors.map(({ change }) => change),
  )
  console.log('The compiler refuses these, so that nobody could commit them:')
  for (const { name, change } of survivors) if (refused.has(change)) console.log(`  ${name}`)
}
