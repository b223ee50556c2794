import type { Finding } from '../paths/checks/finding.ts'
import type { Goal } from '../paths/choose/goals.ts'
import type { PathResult } from '../results/results.ts'
import { botGoals } from './bot-goals.ts'
import { takeTalkEverywhere } from './run/take-talk-everywhere.ts'
import { scriptedBot } from './stage/scripted-bot.ts'
import type { TalkCases } from './talk-cases.ts'
import type { OpenedWorld, TalkWorld } from './talk-plan.ts'
import { stateDescriptions } from './state-descriptions.ts'
import { talkSteps } from './talk-steps.ts'
import { talksOf, type Talk, type TalkReport } from './talks-of.ts'

/** Talks that were found in some worlds, which are open until they are closed. All but the functions is plain JSON. */
export interface FoundTalks {
  readonly talks: readonly Pick<Talk, 'name' | 'covers'>[]
  /** Everything that the bot can do, seen or not. */
  readonly goals: readonly Goal[]
  /** Steps that the engine did not take, and conversations that are too big. */
  readonly failures: readonly Finding[]
  /** What the states are to which the talks come, in the machines' own words. */
  readonly descriptions: Readonly<Record<string, string>>
  /** Tells a talk, by its place among them; where that is asked for, it is held for real before. */
  tell(index: number, how: TalkTaking): Promise<PathResult>
  close(): Promise<void>
}

/** How a talk is told. */
export interface TalkTaking {
  readonly run: boolean
  /** Milliseconds. */
  readonly now: () => number
}

/** Opens worlds, one after another, and finds in each the talks that show what those before did not. */
export async function findTalks(worlds: readonly TalkWorld[]): Promise<FoundTalks> {
  const open: OpenedWorld[] = []
  const close = async (): Promise<void> => {
    for (const world of open) await world.close()
  }
  try {
    const shown = new Set<string>()
    const found: Walked[] = []
    for (const world of worlds) found.push(await walkedIn(world, open, shown))
    const talks = found.flatMap(({ report, hold }) => report.talks.map((talk) => ({ talk, hold })))
    return {
      talks: talks.map(({ talk: { name, covers } }) => ({ name, covers })),
      goals: open.flatMap(({ cases: { bot } }) => botGoals(bot.machine, bot.texts)),
      failures: talks.flatMap(({ talk }) => failuresIn(talk)),
      descriptions: describedIn(
        open,
        talks.map(({ talk }) => talk),
      ),
      close,
      async tell(index, how) {
        const told = talks[index]
        if (told === undefined) throw new RangeError(`There is no talk ${index}.`)
        return tell(told, how)
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** The talks of a world. */
interface Walked {
  readonly report: TalkReport
  readonly hold: ReturnType<typeof takeTalkEverywhere>
}

async function walkedIn(world: TalkWorld, open: OpenedWorld[], shown: Set<string>): Promise<Walked> {
  try {
    const opened = await world.open()
    open.push(opened)
    const { cases } = opened
    refuseIncomplete(cases)
    const report = await talksOf(cases, shown)
    for (const { covers } of report.talks) for (const goal of covers) shown.add(goal)
    const hold = takeTalkEverywhere(cases, scriptedBot(cases.bot, report.ask), report.ask)
    return { report, hold }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`The world "${world.name}" cannot be walked: ${why}`, { cause: error })
  }
}

/** Whoever writes cases without types learns here what is missing. */
function refuseIncomplete({ openings, sayings }: Partial<TalkCases>): void {
  if (openings === undefined || openings.length === 0)
    throw new TypeError("it lacks `openings`: what is written to begin with, such as ['oi']")
  if (sayings === undefined)
    throw new TypeError('it lacks `sayings`: what is written, by the question that is open; {} for nothing')
}

async function tell(
  { talk, hold }: { readonly talk: Talk; readonly hold: Walked['hold'] },
  { run, now }: TalkTaking,
): Promise<PathResult> {
  const before = now()
  const differences = run ? await hold(talk) : []
  return {
    name: talk.name,
    status: !run ? 'notRun' : differences.length > 0 ? 'failed' : 'passed',
    differences,
    ms: run ? now() - before : 0,
    covers: talk.covers,
    steps: talkSteps(talk),
  }
}

function describedIn(open: readonly OpenedWorld[], talks: readonly Talk[]): FoundTalks['descriptions'] {
  const states = new Set(talks.flatMap(({ steps }) => steps.flatMap(({ reached }) => reached.states)))
  const described = open.map(({ cases: { bot } }) => stateDescriptions(bot.machine, states))
  return Object.assign({}, ...described) as FoundTalks['descriptions']
}

/** What no talk may do: fail a step, or grow beyond what a store should be asked to write at each step. */
function failuresIn({ name, steps }: Talk): readonly Finding[] {
  const fatal = steps.flatMap(({ reached: { trace } }) =>
    trace.failures.map((message): Finding => ({ kind: 'fatal', message, way: [name] })),
  )
  const bytes = Math.max(0, ...steps.map(({ reached }) => JSON.stringify(reached.envelope ?? null).length))
  const message = `a conversation takes ${Math.round(bytes / 1024)} KiB; at most ${largest / 1024} are allowed`
  return bytes > largest ? [...fatal, { kind: 'tooBig', message, way: [name] }] : fatal
}

const largest = 64 * 1024
