import { join, relative, resolve } from 'node:path'

import { CliError } from '../cli-error.ts'
import type { Command } from '../command.ts'
import type { Terminal } from '../terminal.ts'
import { gather, userFolder } from './gather/gather.ts'
import { pathsFlags, type PathsFlags } from './paths-flags.ts'
import { writeReport } from './report/write-report.ts'
import { pathFilter } from './take/path-filter.ts'
import { takeSuites } from './take/take-suites.ts'
import { paintFor } from './tell/paint.ts'
import { progressFor } from './tell/progress.ts'
import { suiteLines } from './tell/suite-lines.ts'
import { summary } from './tell/summary.ts'
import { isWrong } from './tell/verdict.ts'
import { watchPaths } from './watch/watch-paths.ts'

/** `cristal paths`: every path through machines, told, taken for real and reported. */
export const pathsCommand: Command = {
  name: 'paths',
  summary: 'Find every path through a machine, take them for real, and report them',
  help: [
    'Usage: cristal paths [WHAT…] [--run] [--list] [--grep TEXT] [--seed N] [--watch] [--report [FOLDER]]',
    '',
    'Finds paths that together take every transition, each guard both ways, each outcome and each timer of a',
    'machine, and what is wrong with it wherever it can come to. WHAT is a file (*.paths.ts with cases, or any',
    'file that exports a machine of XState 5; *.talks.ts with talks), a folder, or the name of a machine;',
    'nothing means every *.paths.ts and *.talks.ts below where you are.',
    '',
    '  --run              takes each path for real: with a live actor, and put away as JSON between two steps;',
    '                     each talk on the durable runtime, in its world over HTTP where words alone bring it',
    '                     about, and with something going wrong at each step',
    '  --list             names every path',
    '  --grep TEXT        only the paths whose name holds TEXT, or fits /an expression/; accents and case do',
    '                     not count. The rest of the machine is not judged then',
    '  --seed N           decides what is left to chance: the order in which paths are taken. Usually 1',
    '  --watch            again at each change of a file; Enter: again now, q: ends',
    '  --report [FOLDER]  writes a page, JUnit, JSON and features in Portuguese. Usually into paths-report.',
    '                     FOLDER follows at once, so WHAT stands before',
    '',
    'Exit code: 0 when all is well, 1 when a path failed, something was found or is not covered, 2 for a',
    'mistake in a flag or a file.',
    '',
    'Example: cristal paths src/machine.ts --run',
  ].join('\n'),
  async run(args, terminal) {
    const flags = pathsFlags(args)
    if (!flags.watch) return takeOnce(flags, terminal)
    return watchPaths(
      args.filter((arg) => arg !== '--watch'),
      flags,
      terminal,
    )
  },
}

async function takeOnce(flags: PathsFlags, terminal: Terminal): Promise<number> {
  const { what, run, seed, grep, list, report } = flags
  const only = grep === undefined ? undefined : pathFilter(grep)
  const begun = performance.now()
  const planned = await gather(what)
  const progress = progressFor(terminal, planned.length, run)
  const suites = await takeSuites(planned, { run, seed, ...(only && { only }), progress }).finally(() =>
    progress.over(),
  )
  if (suites.length === 0) throw new CliError('input', `No path's name fits --grep ${String(grep)}.`)
  const seconds = (performance.now() - begun) / 1000
  const telling = { paint: paintFor(terminal), list: list || grep !== undefined, columns: terminal.columns }
  const told = run && !list && !terminal.status ? suites.filter(isWrong) : worstFirst(suites)
  for (const suite of told) for (const line of suiteLines(suite, telling)) terminal.out(line)
  terminal.out(summary(suites, { run, seed, seconds, some: grep !== undefined }))
  if (report !== undefined) {
    const folder = resolve(userFolder(), report)
    const files = await writeReport(folder, { version: 1, seed, suites })
    const [page = '', ...others] = files.map((file) => relative(folder, file))
    terminal.out(`Report: ${join(report, page)}; beside it ${others.join(', ')}`)
  }
  return suites.some(isWrong) ? 1 : 0
}

function worstFirst<Suite extends Parameters<typeof isWrong>[0]>(suites: readonly Suite[]): readonly Suite[] {
  return [...suites.filter(isWrong), ...suites.filter((suite) => !isWrong(suite))]
}
