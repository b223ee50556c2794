import type { Texts } from '@cristal/dialogue'

import { choosePaths } from '../paths/choose/choose-paths.ts'
import type { PathStep } from '../paths/walk/graph.ts'
import { exploreTalks, type TalkGraph } from './walk/explore-talks.ts'
import type { TalkCases } from './talk-cases.ts'
import { talkGoals } from './walk/talk-goals.ts'
import { moveLabel, type TalkMove } from './walk/talk-move.ts'
import { talkMovesOf } from './walk/talk-moves-of.ts'
import type { TalkSituation } from './walk/talk-situation.ts'
import { noTalkYet, takingTalkMoves, type TakeTalkMove } from './walk/take-talk-move.ts'
import { workAnswers, type AskWork } from './walk/work-answers.ts'

/** A talk that was found: what is done, and what each step came to on the engine. */
export interface Talk {
  /** Such as `horizonte › segunda via › 529.982.247-25 › 4821`. */
  readonly name: string
  readonly steps: readonly PathStep<TalkSituation, TalkMove>[]
  /** The bot's. */
  readonly texts: Texts
  readonly covers: readonly string[]
}

/** The talks with a whole bot. */
export interface TalkReport {
  readonly name: string
  readonly talks: readonly Talk[]
  /** Everything that was met on the walk. */
  readonly goals: readonly string[]
  /** What the bot's work answers, as it did on the walk. */
  readonly ask: AskWork
}

/**
 * Walks through the talks that a person can have with a whole bot, and chooses few that together show every transition
 * of every machine where it stands, and every seam between two machines, that words can bring about.
 *
 * @param known - What talks in other worlds have shown, and need not be shown again.
 */
export async function talksOf(cases: TalkCases, known: ReadonlySet<string> = new Set()): Promise<TalkReport> {
  const ask = workAnswers(cases)
  const take = takingTalkMoves(cases, ask)
  const graph = await exploreTalks(cases, take, known)
  const newGoals = (step: Talk['steps'][number]): readonly string[] =>
    talkGoals(step).filter((goal) => !known.has(goal))
  const ways = choosePaths(graph, { covers: newGoals, isEnd: ({ ended }) => ended, handy: 12 })
  const talks: Talk[] = []
  for (const way of ways) {
    const steps = await retraced(way, cases, take)
    const covers = [...new Set(steps.flatMap(talkGoals))]
    const labels = steps.map(({ move }) => moveLabel(move))
    talks.push({ name: [cases.name, ...labels].join(' › '), steps, texts: cases.bot.texts, covers })
  }
  return { name: cases.name, talks, goals: goalsOf(graph), ask }
}

/** A way as it is in truth: a place on it stands for all situations that are alike. */
async function retraced(
  way: readonly PathStep<TalkSituation, TalkMove>[],
  cases: TalkCases,
  take: TakeTalkMove,
): Promise<Talk['steps']> {
  const steps: PathStep<TalkSituation, TalkMove>[] = []
  let situation = noTalkYet(cases)
  for (const { move } of way) {
    const { fails: _, meanwhile: __, ...plain } = move
    const label = moveLabel(plain)
    if (!talkMovesOf(situation, cases).some((other) => moveLabel(other) === label)) break
    situation = await take(situation, move)
    steps.push({ move, reached: situation })
  }
  return steps
}

function goalsOf({ places }: TalkGraph): readonly string[] {
  return [...new Set(places.flatMap(({ edges }) => edges.flatMap(talkGoals)))]
}
