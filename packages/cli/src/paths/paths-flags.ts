import { parseArgs } from 'node:util'

import { CliError } from '../cli-error.ts'

/** What `cristal paths` was asked for. */
export interface PathsFlags {
  /** Files, folders and names of machines. */
  readonly what: readonly string[]
  readonly run: boolean
  readonly list: boolean
  readonly watch: boolean
  readonly grep: string | undefined
  readonly seed: number
  /** Where the report goes. Absent: there is none. */
  readonly report: string | undefined
}

const usualReport = 'paths-report'

/** @throws CliError for a flag that is not known, or that says what cannot be. */
export function pathsFlags(args: readonly string[]): PathsFlags {
  const { values, positionals } = parsed(args)
  const seed = Number(values.seed)
  if (!/^\d+$/.test(values.seed) || !Number.isSafeInteger(seed))
    throw new CliError('usage', `--seed ${values.seed}: a seed is a whole number, such as 7.`)
  if (values.grep === '') throw new CliError('usage', '--grep: say which text the names of the paths hold.')
  const { run, list, watch, grep, report } = values
  return { what: positionals, run, list, watch, grep, seed, report }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: withUsualReport(args),
      allowPositionals: true,
      options: {
        run: { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
        watch: { type: 'boolean', default: false },
        grep: { type: 'string' },
        seed: { type: 'string', default: '1' },
        report: { type: 'string' },
      },
    })
  } catch (error) {
    throw new CliError('usage', error instanceof Error ? error.message : String(error), { cause: error })
  }
}

/** A folder after `--report` may be left out, which no flag of Node's can. */
function withUsualReport(args: readonly string[]): string[] {
  return args.map((arg, index) => {
    const next = args[index + 1]
    const isAlone = arg === '--report' && (next === undefined || next.startsWith('-'))
    return isAlone ? `--report=${usualReport}` : arg
  })
}
