import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { pathsOf, type MachineCases, type PathReport } from '@cristal/testkit'

import { root } from '../workspace.ts'

/** A machine with its cases, and what is written of its paths. */
export interface Suite extends MachineCases {
  /** The paths through the machine as it is. */
  readonly report: PathReport
  /** What its paths do, as it is committed. */
  readonly told: string
}

/** Every machine of the workspace of which it is written what its paths do, always in the same order. */
export async function findSuites(): Promise<readonly Suite[]> {
  const files = globSync('packages/*/test/paths/*.paths.ts', { cwd: root }).toSorted()
  const found = await Promise.all(files.map((file) => suitesIn(join(root, file))))
  return found.flat()
}

async function suitesIn(file: string): Promise<readonly Suite[]> {
  const written = (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>
  return Object.values(written)
    .filter(isMachineCases)
    .flatMap((one) => {
      const report = pathsOf(one.machine, one.cases)
      const told = join(dirname(file), 'told', `${report.name}.txt`)
      return existsSync(told) ? [{ ...one, report, told: readFileSync(told, 'utf8') }] : []
    })
}

function isMachineCases(value: unknown): value is MachineCases {
  return typeof value === 'object' && value !== null && 'machine' in value && 'cases' in value
}
