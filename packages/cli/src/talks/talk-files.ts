import { relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'

import { talkSuite, type PathResult, type SuiteResult, type TalkPlan } from '@cristal/testkit'

import { CliError } from '../cli-error.ts'
import { filesBelow } from '../paths/gather/files-below.ts'
import type { PlannedSuite, SuiteSource, Taking } from '../paths/gather/suite-source.ts'
import { userMistake } from '../paths/gather/user-mistake.ts'

/** The talks with whole bots: `*.talks.ts` files. */
export const talkFiles: SuiteSource = {
  reads: (file) => isTalksFile(file),
  filesBelow: async (folder) => (await filesBelow(folder)).files.filter((file) => isTalksFile(file)),
  async suitesOf(files, here) {
    const found: PlannedSuite[] = []
    for (const file of files) {
      const shown = relative(here, file).replaceAll(sep, '/')
      for (const plan of await plansIn(file, shown)) {
        found.push({ name: plan.name, file: shown, take: (taking) => take(plan, shown, taking) })
      }
    }
    return found
  },
}

function isTalksFile(path: string): boolean {
  return /\.talks\.m?[jt]s$/.test(path)
}

async function plansIn(file: string, shown: string): Promise<readonly TalkPlan[]> {
  const exported = await imported(file, shown)
  const plans = Object.values(exported).filter((value): value is TalkPlan => isPlan(value))
  if (plans.length > 0) return plans
  throw new CliError(
    'input',
    `${shown} exports no talks: it needs \`export const talks = talksIn(name, worlds)\`.`,
  )
}

async function imported(file: string, shown: string): Promise<object> {
  try {
    return (await import(pathToFileURL(file).href)) as object
  } catch (error) {
    throw userMistake(error, `${shown} cannot be imported`)
  }
}

function isPlan(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'worlds' in value && Array.isArray(value.worlds)
}

async function* take(
  plan: TalkPlan,
  file: string,
  { run, only, order, now, expect }: Taking,
): AsyncGenerator<PathResult, SuiteResult, undefined> {
  try {
    return yield* talkSuite(plan, { file, run, ...(only && { only }), order, now, expect })
  } catch (error) {
    throw userMistake(error, `${file}: the talks with ${plan.name} cannot be walked`)
  }
}
