import { checkTarballs, packPackages, tarballsFolder } from './packed.ts'
import { program } from './program.ts'
import type { Step } from './step.ts'

const modules = 'node_modules'
const own = 'packages/verify/node_modules'
const here = 'packages/verify/src'
const kills = `${here}/kills/main.ts`

/** Everything that must hold before a change lands. To add a check, add a line; it stands after those it needs. */
export const steps: readonly Step[] = [
  step('format', 'every file is formatted', program(`${modules}/oxfmt/bin/oxfmt`, '--check', '.')),
  step('lint', 'no rule is broken, with types', program(`${modules}/oxlint/bin/oxlint`), { cores: 2 }),
  step('types', 'sources and tests compile, from nothing', program(`${here}/build.ts`), { cores: 2 }),
  step(
    'unused',
    'nothing is exported, declared or kept in vain',
    program(`${own}/knip/bin/knip.js`, '--no-config-hints'),
  ),
  step('model', 'model.json is what its corpus trains', program('packages/nlu/src/train.ts', '--check')),
  step('machines', 'docs/machines is what the machines are', ({ update }) =>
    program('packages/cli/src/main.ts', 'export', ...(update ? [] : ['--check']))({ update: false }),
  ),
  step('flows', 'docs/flows.md is what the machines are', program(`${here}/flows/main.ts`), { cores: 2 }),
  step('failures', 'docs/failures.md is what comes of each failure', program(`${here}/failures/main.ts`)),
  step(
    'tests',
    'the tests pass and cover enough',
    program(`${modules}/vitest/vitest.mjs`, 'run', '--coverage'),
    {
      cores: 2,
    },
  ),
  step(
    'mutations',
    'every word, guard and effect of the bot matters to a transcript',
    program(`${here}/mutations/main.ts`),
    { cores: 2 },
  ),
  step(
    'paths',
    'every path of every machine, and every talk, goes as the walk says',
    program('packages/cli/src/main.ts', 'paths', '--run'),
    { cores: 2 },
  ),
  step(
    'machine-mutations',
    'what breaks in a machine shows on its generated paths',
    program(`${here}/paths-mutations/main.ts`),
    { cores: 2 },
  ),
  step('stryker', 'what breaks in a rule or a guard fails a test', program(`${here}/stryker/main.ts`), {
    cores: 2,
  }),
  step('walks', 'the bot keeps its promises wherever chance leads', program(`${here}/walks/main.ts`), {
    cores: 2,
  }),
  step('browser', 'the pages work in a real browser', program(`${here}/browser.ts`), { cores: 2 }),
  step('contracts', 'the stand-ins answer as the real software does', program(`${here}/contracts/main.ts`), {
    cores: 2,
  }),
  step('kills', 'a host may be killed anywhere', program(kills), { cores: 2 }),
  step('bad-ack', 'one that acknowledges too early is caught', program(kills, '--bad', 'ack-before-store')),
  step('bad-send', 'one that sends too early is caught', program(kills, '--bad', 'send-before-commit')),
  step('api', 'the public surface is the committed one', program(`${here}/api-reports.ts`), {
    after: ['types'],
  }),
  step('packed', 'each package packs', packPackages, { after: ['types'] }),
  step(
    'publint',
    'the tarballs follow the rules of npm',
    checkTarballs(`${own}/publint/src/cli.js`, 'run', '--strict'),
    {
      after: ['packed'],
    },
  ),
  step(
    'attw',
    'the tarballs’ types resolve',
    checkTarballs(`${own}/@arethetypeswrong/cli/dist/index.js`, '--profile', 'esm-only'),
    {
      after: ['packed'],
    },
  ),
  step(
    'smoke',
    'the tarballs, installed together, can be imported',
    program(`${here}/smoke.ts`, tarballsFolder),
    {
      after: ['packed'],
    },
  ),
]

function step(name: string, says: string, run: Step['run'], rest: Pick<Step, 'after' | 'cores'> = {}): Step {
  return { name, says, run, ...rest }
}
