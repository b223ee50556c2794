import { coverageOf } from '../paths/coverage.ts'
import type { Finding } from '../paths/checks/finding.ts'
import type { Goal } from '../paths/choose/goals.ts'
import { needed } from '../paths/choose/needed.ts'
import type { PathResult, SuiteResult } from '../results/results.ts'
import type { SuiteOptions } from '../results/suite-by-path.ts'
import { findTalks, type FoundTalks, type TalkTaking } from './find-talks.ts'
import { merged } from './merged.ts'
import type { TalkPlan } from './talk-plan.ts'

/** How talks become results. */
export interface TalkSuiteOptions extends SuiteOptions {
  /** Told how many talks there are, once they were all found. */
  readonly expect?: (talks: number) => void
  /** Finds the talks, in parts that go on beside each other, such as in threads. Absent: here, world after world. */
  readonly find?: (plan: TalkPlan) => Promise<readonly FoundTalks[]>
}

/**
 * Walks the talks with a bot in each of its worlds, and, where that is asked for, holds each for real: on the durable
 * runtime, in its world over real HTTP where words alone bring it about, and again with something going wrong at each
 * step. Yields what came of each talk, and returns the whole.
 */
export async function* talkSuite(
  plan: TalkPlan,
  options: TalkSuiteOptions,
): AsyncGenerator<PathResult, SuiteResult, undefined> {
  const {
    file,
    run,
    only = () => true,
    order = (talks) => talks,
    now = () => 0,
    expect,
    find = here,
  } = options
  const parts = await find(plan)
  try {
    const found = parts.flatMap((part) => part.talks.map((talk, index) => ({ part, index, talk })))
    // What one part shows, another need not.
    const planned = needed(found, ({ talk }) => talk.covers)
    const wanted = order(planned.filter(({ talk }) => only(talk.name)))
    expect?.(wanted.length)
    const paths = new Map<string, PathResult>()
    const tellings = parts.map((part) =>
      told(
        part,
        wanted.filter((each) => each.part === part).map(({ index }) => index),
        { run, now },
      ),
    )
    for await (const path of merged(tellings)) {
      paths.set(path.name, path)
      yield path
    }
    return suite(
      plan,
      file,
      parts,
      planned.flatMap(({ talk }) => paths.get(talk.name) ?? []),
    )
  } finally {
    for (const part of parts) await part.close()
  }
}

async function here({ worlds }: TalkPlan): Promise<readonly FoundTalks[]> {
  return [await findTalks(worlds)]
}

async function* told(
  part: FoundTalks,
  indexes: readonly number[],
  how: TalkTaking,
): AsyncGenerator<PathResult, void, undefined> {
  for (const index of indexes) yield await part.tell(index, how)
}

function suite(
  { name, allowed = {} }: TalkPlan,
  file: string,
  parts: readonly FoundTalks[],
  paths: readonly PathResult[],
): SuiteResult {
  const goals = [
    ...new Map(parts.flatMap((part) => part.goals).map((goal) => [goal.name, goal] as const)).values(),
  ]
  const reached = new Set(parts.flatMap(({ talks }) => talks.flatMap(({ covers }) => covers)))
  return {
    name,
    file,
    kind: 'talks',
    descriptions: Object.assign(
      {},
      ...parts.map(({ descriptions }) => descriptions),
    ) as FoundTalks['descriptions'],
    coverage: coverageOf(goals, reached, allowed),
    allowed,
    partial: false,
    findings: [
      ...parts.flatMap(({ failures }) => failures),
      ...gapsIn(goals, reached, allowed),
      ...needless(goals, reached, allowed),
    ],
    paths,
  }
}

function gapsIn(
  goals: readonly Goal[],
  reached: ReadonlySet<string>,
  allowed: Readonly<Record<string, string>>,
): readonly Finding[] {
  return goals
    .filter(({ name }) => !reached.has(name) && !Object.hasOwn(allowed, name))
    .map(({ kind, name }) => ({
      kind: 'gap',
      message: kind === 'text' ? `no talk ${name}` : `no talk takes ${name}`,
      way: [],
    }))
}

function needless(
  goals: readonly Goal[],
  reached: ReadonlySet<string>,
  allowed: Readonly<Record<string, string>>,
): readonly Finding[] {
  const left = new Set(goals.map(({ name }) => name).filter((name) => !reached.has(name)))
  return Object.keys(allowed)
    .filter((name) => !left.has(name))
    .map((name) => ({ kind: 'allowance', message: `"${name}" is allowed, and need not be`, way: [] }))
}
