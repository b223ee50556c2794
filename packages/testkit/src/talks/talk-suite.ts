import { coverageOf } from '../paths/coverage.ts'
import type { Finding } from '../paths/checks/finding.ts'
import type { Goal } from '../paths/choose/goals.ts'
import type { PathResult, SuiteResult } from '../results/results.ts'
import type { SuiteOptions } from '../results/suite-by-path.ts'
import { botGoals } from './bot-goals.ts'
import { talkSteps } from './talk-steps.ts'
import type { OpenedWorld, TalkPlan, TalkWorld } from './talk-plan.ts'
import { takeTalkEverywhere } from './run/take-talk-everywhere.ts'
import { scriptedBot } from './stage/scripted-bot.ts'
import { talksOf, type Talk, type TalkReport } from './talks-of.ts'

/** How talks become results. */
export interface TalkSuiteOptions extends SuiteOptions {
  /** Told how many talks there are, once they were all found. */
  readonly expect?: (talks: number) => void
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
  const { file, run, only = () => true, order = (talks) => talks, now = () => 0, expect } = options
  const worlds: Walked[] = []
  try {
    const shown = new Set<string>()
    for (const world of plan.worlds) worlds.push(await begun(world, shown))
    const planned = worlds.flatMap(({ report: { talks }, hold }) => talks.map((talk) => ({ talk, hold })))
    const wanted = order(planned.filter(({ talk }) => only(talk.name)))
    expect?.(wanted.length)
    const paths = new Map<Talk, PathResult>()
    for (const { talk, hold } of wanted) {
      const before = now()
      const differences = run ? await hold(talk) : []
      const path: PathResult = {
        name: talk.name,
        status: !run ? 'notRun' : differences.length > 0 ? 'failed' : 'passed',
        differences,
        ms: run ? now() - before : 0,
        covers: talk.covers,
        steps: talkSteps(talk),
      }
      paths.set(talk, path)
      yield path
    }
    const told = planned.flatMap(({ talk }) => paths.get(talk) ?? [])
    return suite(plan, file, worlds, told)
  } finally {
    for (const { world } of worlds) await world.close()
  }
}

/** A world whose talks were found. */
interface Walked {
  readonly world: OpenedWorld
  readonly report: TalkReport
  readonly hold: ReturnType<typeof takeTalkEverywhere>
}

async function begun(world: TalkWorld, shown: Set<string>): Promise<Walked> {
  try {
    const opened = await world.open()
    return await walked(opened, shown)
  } catch (error) {
    throw new Error(
      `The world "${world.name}" cannot be walked: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    )
  }
}

async function walked(world: OpenedWorld, shown: Set<string>): Promise<Walked> {
  const { cases } = world
  const report = await talksOf(cases, shown)
  for (const { covers } of report.talks) for (const goal of covers) shown.add(goal)
  const hold = takeTalkEverywhere(cases, scriptedBot(cases.bot, report.ask), report.ask)
  return { world, report, hold }
}

function suite(
  { name, allowed = {} }: TalkPlan,
  file: string,
  worlds: readonly Walked[],
  paths: readonly PathResult[],
): SuiteResult {
  const goals = worlds.flatMap(({ world: { cases } }) => botGoals(cases.bot.machine, cases.bot.texts))
  const all = [...new Map(goals.map((goal) => [goal.name, goal])).values()]
  const reached = new Set(worlds.flatMap(({ report }) => report.talks.flatMap(({ covers }) => covers)))
  return {
    name,
    file,
    kind: 'talks',
    coverage: coverageOf(all, reached, allowed),
    allowed,
    partial: false,
    findings: [...failures(worlds), ...gapsIn(all, reached, allowed), ...needless(all, reached, allowed)],
    paths,
  }
}

/** Steps that the engine did not take. */
function failures(worlds: readonly Walked[]): readonly Finding[] {
  return worlds.flatMap(({ report }) =>
    report.talks.flatMap((talk) =>
      talk.steps.flatMap(({ reached: { trace } }) =>
        trace.failures.map((message): Finding => ({ kind: 'fatal', message, way: [talk.name] })),
      ),
    ),
  )
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
