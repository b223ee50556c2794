import { parseArgs } from 'node:util'

import { CliError } from '../../cli-error.ts'
import type { Command } from '../../command.ts'
import { gather } from '../gather/gather.ts'
import { takeSuites } from '../take/take-suites.ts'
import { progressFor } from '../tell/progress.ts'
import { allowedLines, missingLines } from './coverage-lists.ts'
import { coverageTable } from './coverage-table.ts'
import { percentOf } from './percent-of.ts'

/** `cristal coverage`: how much of each machine its paths cover, and what they leave out. */
export const coverageCommand: Command = {
  name: 'coverage',
  summary: 'Say how much of each machine its paths cover, and what is missing',
  help: [
    'Usage: cristal coverage [WHAT…] [--min N] [--json]',
    '',
    'A table of what the paths through each machine cover: states, transitions, guards both ways, texts,',
    'outcomes of its work, events and starts; then what is missing, by name, and what may be missing, with the',
    'reason why. WHAT is as for `cristal paths`. Nothing is run.',
    '',
    '  --min N  how many percent of each machine must be covered, what is allowed apart. Usually 100',
    '  --json   prints one JSON object instead',
    '',
    'Exit code: 0 when every machine is covered so far, 1 when one is not, 2 for a mistake in a flag or a file.',
    'What is wrong besides is told by `cristal paths`.',
  ].join('\n'),
  async run(args, terminal) {
    const { what, min, json } = flags(args)
    const planned = await gather(what)
    const progress = progressFor(terminal, planned.length, false)
    const suites = await takeSuites(planned, { run: false, seed: 1, progress }).finally(() => progress.over())
    const short = suites.filter((suite) => percentOf(suite) < min)
    if (json) {
      const machines = suites.map((suite) => {
        const { name, file, partial, coverage, allowed } = suite
        return { name, file, partial, percent: percentOf(suite), coverage, allowed }
      })
      terminal.out(JSON.stringify({ version: 1, min, enough: short.length === 0, machines }))
    } else {
      for (const line of coverageTable(suites, terminal.columns)) terminal.out(line)
      for (const line of [...missingLines(suites), ...allowedLines(suites)]) terminal.out(line)
      if (short.length > 0)
        terminal.out(
          `\nBelow ${min} %: ${short.map((suite) => `${suite.name} (${percentOf(suite)} %)`).join(', ')}`,
        )
    }
    return short.length === 0 ? 0 : 1
  },
}

function flags(args: readonly string[]) {
  const { values, positionals } = parsed(args)
  const min = Number(values.min)
  if (values.min.trim() === '' || !(min >= 0 && min <= 100))
    throw new CliError('usage', `--min ${values.min}: say a percentage from 0 to 100.`)
  return { what: positionals, min, json: values.json }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { min: { type: 'string', default: '100' }, json: { type: 'boolean', default: false } },
    })
  } catch (error) {
    throw new CliError('usage', error instanceof Error ? error.message : String(error), { cause: error })
  }
}
