import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'

import { CliError } from '../../cli-error.ts'
import { folded } from '../folded.ts'
import { howToBegin } from './how-to-begin.ts'
import { nearest } from './nearest.ts'
import { sources } from './sources.ts'
import type { PlannedSuite } from './suite-source.ts'
import { toldApart } from './told-apart.ts'

/** Where the user is. npm runs scripts in the project's folder, and says where that was. */
export function userFolder(): string {
  return resolve(process.env['INIT_CWD'] ?? '')
}

/**
 * The suites that a user asked for.
 *
 * @param what - Files, folders and names of machines; nothing: all below where the user is.
 * @throws CliError for what is not there, for a file with a mistake, and when nothing is found
 */
export async function gather(what: readonly string[]): Promise<readonly PlannedSuite[]> {
  const here = userFolder()
  const files = new Set<string>()
  const names: string[] = []
  for (const one of what.length > 0 ? what : ['.']) {
    const below = await filesAt(resolve(here, one))
    if (below) for (const file of below) files.add(file)
    else names.push(one)
  }
  const others = names.length > 0 ? ((await filesAt(here)) ?? []) : []
  const suites = await suitesIn([...new Set([...files, ...others])], here)
  for (const name of names)
    if (!suites.some((suite) => isCalled(suite, name)))
      throw new CliError('input', nothingCalled(name, suites))
  const wanted = suites.filter(
    (suite) => files.has(resolve(here, suite.file)) || names.some((name) => isCalled(suite, name)),
  )
  if (wanted.length === 0) throw new CliError('input', howToBegin(what))
  return toldApart(wanted)
}

/** The files that a path stands for; `undefined` when nothing is there. */
async function filesAt(path: string): Promise<readonly string[] | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return undefined
  if (!found.isDirectory()) return [path]
  return (await Promise.all(sources.map(async ({ filesBelow }) => filesBelow(path)))).flat()
}

async function suitesIn(files: readonly string[], here: string): Promise<readonly PlannedSuite[]> {
  const suites: PlannedSuite[] = []
  for (const source of sources) {
    const own = files.filter((file) => sources.find(({ reads }) => reads(file)) === source)
    if (own.length > 0) suites.push(...(await source.suitesOf(own, here)))
  }
  return suites
}

function isCalled(suite: PlannedSuite, name: string): boolean {
  return folded(suite.name) === folded(name)
}

function nothingCalled(name: string, suites: readonly PlannedSuite[]): string {
  const names = [...new Set(suites.map((suite) => suite.name))]
  const twin = nearest(name, names)
  const others =
    twin === undefined
      ? names.length > 0
        ? ` Machines: ${names.join(', ')}.`
        : ' Below where you are no file holds cases (*.paths.ts).'
      : ` Did you mean ${twin}?`
  return `There is no file, no folder and no machine called ${name} here.${others}`
}
