import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { featureOf, junitXml, type PathResults } from '@cristal/testkit'

import { CliError } from '../../cli-error.ts'
import { featureNames } from './feature-names.ts'

const features = 'funcionalidades'

/**
 * Writes what came of paths for each who reads it: a page for people, JUnit for CI, JSON for tools, features for who
 * signs off. What an earlier report left there goes.
 *
 * @returns what was written: files, and the folder of the features
 * @throws CliError when the folder cannot be written, or holds what is of no report
 */
export async function writeReport(folder: string, results: PathResults): Promise<readonly string[]> {
  // Loaded only here: it brings much along.
  const { reportPage } = await import('@cristal/report')
  const files = {
    'index.html': await reportPage(results),
    'junit.xml': junitXml(results),
    'results.json': JSON.stringify(results),
  }
  await trying(folder, async () => {
    await emptied(folder)
    await mkdir(join(folder, features), { recursive: true })
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
    for (const [name, suite] of featureNames(results.suites))
      await writeFile(join(folder, features, name), featureOf(suite))
  })
  return [...Object.keys(files), features].map((name) => join(folder, name))
}

/** A name on the command line may be a mistake: a folder that holds other things is left alone. */
async function emptied(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown): readonly string[] => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  if (names.length > 0 && !names.includes('results.json')) {
    const what = 'Name an empty or a new one; what is to be walked stands before --report.'
    throw new CliError('input', `The folder ${folder} holds what is no report. ${what}`)
  }
  await rm(join(folder, features), { recursive: true, force: true })
}

async function trying(folder: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof CliError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new CliError('input', `The folder ${folder}: it cannot be written (${code}).`, { cause: error })
  }
}
