import { availableParallelism } from 'node:os'
import { relative, sep } from 'node:path'

import {
  talkSuite,
  type FoundTalks,
  type PathResult,
  type SuiteResult,
  type TalkPlan,
} from '@cristal/testkit'

import { CliError } from '../cli-error.ts'
import { filesBelow } from '../paths/gather/files-below.ts'
import { importFile } from '../paths/gather/import-file.ts'
import type { PlannedSuite, SuiteSource, Taking } from '../paths/gather/suite-source.ts'
import { userMistake } from '../paths/gather/user-mistake.ts'
import { foundInThread } from './found-in-thread.ts'

/** The talks with whole bots: `*.talks.ts` files. */
export const talkFiles: SuiteSource = {
  reads: (file) => isTalksFile(file),
  filesBelow: async (folder) => (await filesBelow(folder)).files.filter((file) => isTalksFile(file)),
  async suitesOf(files, here) {
    const found: PlannedSuite[] = []
    for (const file of files) {
      const shown = relative(here, file).replaceAll(sep, '/')
      for (const { plan, find } of await plansIn(file, shown)) {
        found.push({ name: plan.name, file: shown, take: (taking) => take(plan, find, shown, taking) })
      }
    }
    return found
  },
}

function isTalksFile(path: string): boolean {
  return /\.talks\.m?[jt]s$/.test(path)
}

/** Talks, and how they are found. */
interface LoadedTalks {
  readonly plan: TalkPlan
  readonly find: (plan: TalkPlan) => Promise<readonly FoundTalks[]>
}

async function plansIn(file: string, shown: string): Promise<readonly LoadedTalks[]> {
  const exported = await importFile(file, shown)
  const plans = Object.entries(exported).flatMap(([name, value]: readonly [string, unknown]) =>
    isPlan(value) ? [{ plan: value, find: inThreads(file, name) }] : [],
  )
  if (plans.length > 0) return plans
  throw new CliError(
    'input',
    `${shown} exports no talks: it needs \`export const talks = talksIn(name, worlds)\`.`,
  )
}

function isPlan(value: unknown): value is TalkPlan {
  return typeof value === 'object' && value !== null && 'worlds' in value && Array.isArray(value.worlds)
}

/** Two threads share the worlds: each world is walked for itself, and talks wait for each other never. */
function inThreads(file: string, plan: string): LoadedTalks['find'] {
  return async ({ worlds }) => {
    const count = Math.min(2, availableParallelism(), worlds.length)
    const shares = Array.from({ length: count }, (_, share) =>
      worlds.flatMap((__, index) => (index % count === share ? [index] : [])),
    )
    const begun = shares.map(async (share) => foundInThread({ file, plan, worlds: share }))
    const settled = await Promise.allSettled(begun)
    const failed = settled.find((each) => each.status === 'rejected')
    if (failed === undefined) return Promise.all(begun)
    for (const each of settled) if (each.status === 'fulfilled') await each.value.close()
    throw failed.reason
  }
}

async function* take(
  plan: TalkPlan,
  find: LoadedTalks['find'],
  file: string,
  { run, only, order, now, expect }: Taking,
): AsyncGenerator<PathResult, SuiteResult, undefined> {
  try {
    return yield* talkSuite(plan, { file, run, ...(only && { only }), order, now, expect, find })
  } catch (error) {
    throw userMistake(error, `${file}: the talks with ${plan.name} cannot be walked`)
  }
}
