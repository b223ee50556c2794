import { parseArgs } from 'node:util'

import { CliError } from '@cristal/cli'

export interface PlaygroundOptions {
  /** 0 takes a free one. */
  readonly port: number
  /** The scenario's path. */
  readonly scenario: string
  /** ISO with offset: where the clock starts. Absent: at the scenario's `now`. */
  readonly now?: string
  /** A folder that keeps the conversations. Absent: they last as long as the process. */
  readonly data?: string
  /** The port of the Stately inspector; 0 takes a free one. Absent: it is not opened. */
  readonly inspectPort?: number
}

export const help = `The Cristal playground: the whole bot over HTTP, against local upstreams.

  npm start -- [options]

  --port N         the port on 127.0.0.1; 0 takes a free one (default 3000)
  --scenario FILE  the world to play in (default examples/playground/scenarios/horizonte.json);
                   the page also plays every scenario beside it
  --now TIME       where the clock starts, such as 2026-11-21T09:00:00-03:00 (default: the scenario's now)
  --data DIR       keep the conversations in this folder (default: until the process ends)
  --inspect        show the conversations in the Stately inspector too, without anything personal
  --inspect-port N the inspector's port on 127.0.0.1; 0 takes a free one (default 8080)
  --help           this text`

/**
 * Reads the command line; `undefined` when it asks for help.
 *
 * @throws CliError that names what is wrong
 */
export function readOptions(args: readonly string[], defaultScenario: string): PlaygroundOptions | undefined {
  const { values } = parse(args)
  if (values.help) return undefined
  const port = portOf('--port', values.port)
  const inspectPort = portOf('--inspect-port', values['inspect-port'] ?? '8080')
  if (values.now !== undefined && !/T.*(Z|[+-]\d\d:\d\d)$/.test(values.now)) {
    throw new CliError(
      'input',
      `--now takes a time with an offset, such as 2026-11-21T09:00:00-03:00, not "${values.now}".`,
    )
  }
  return {
    port,
    scenario: values.scenario ?? defaultScenario,
    ...(values.now !== undefined && { now: values.now }),
    ...(values.data !== undefined && { data: values.data }),
    ...((values.inspect || values['inspect-port'] !== undefined) && { inspectPort }),
  }
}

function portOf(flag: string, given: string): number {
  const port = Number(given)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new CliError('input', `${flag} takes a number from 0 to 65535, not "${given}".`)
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '3000' },
        scenario: { type: 'string' },
        now: { type: 'string' },
        data: { type: 'string' },
        inspect: { type: 'boolean', default: false },
        'inspect-port': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new CliError('input', `${error instanceof Error ? error.message : String(error)}\n\n${help}`)
  }
}
