import type { Slice } from './orders.ts'
import { median, quantile } from './quantile.ts'

/** What the rounds of one contender come to. Times in microseconds. */
export interface Figures {
  /** A talk's time by its turns, of the median talk. */
  readonly turn: number
  /** The same of the fastest tenth, which the load of others disturbs least. */
  readonly quiet: number
  /** How that compares to the base's in the same round: the median of the rounds. */
  readonly ratio: number
  /** The fastest tenth's time by its steps; `null` for one that has no steps. */
  readonly step: number | null
  readonly turnP50: number
  readonly turnP99: number
  /** Of the processor, for one turn: the median of the rounds. */
  readonly cpu: number
  /** One contact, one turn after another: the median of the rounds, the slowest and the fastest. */
  readonly perSecond: number
  readonly perSecondRange: readonly [number, number]
  /** The step by itself, where it was measured. */
  readonly steps: { readonly all: Spread; readonly deep: Spread } | null
}

/** Microseconds. */
export interface Spread {
  readonly p50: number
  readonly p99: number
}

const tenth = 0.1

export function figuresOf(rounds: readonly Slice[], base: readonly Slice[]): Figures {
  const turnTimes = rounds.flatMap((round) => round.turnTimes)
  const speeds = rounds.map(({ turns, wall }) => turns / (wall / 1000))
  const means = rounds.flatMap((round) => turnsOf(round))
  const quiet = quantile(means, tenth)
  const stepsATurn = sum(rounds.map(({ steps }) => steps)) / sum(rounds.map(({ turns }) => turns))
  return {
    turn: median(means) * 1000,
    quiet: quiet * 1000,
    ratio: median(rounds.map((round, index) => quietOf(round) / quietOf(base[index]))),
    step: stepsATurn === 0 ? null : (quiet / stepsATurn) * 1000,
    turnP50: quantile(turnTimes, 0.5) * 1000,
    turnP99: quantile(turnTimes, 0.99) * 1000,
    cpu: median(rounds.map(({ cpu, turns }) => cpu / turns)) * 1000,
    perSecond: median(speeds),
    perSecondRange: [Math.min(...speeds), Math.max(...speeds)],
    steps: rounds.some(({ stepTimes }) => stepTimes.length > 0)
      ? {
          all: spreadOf(rounds.flatMap(({ stepTimes }) => stepTimes)),
          deep: spreadOf(rounds.flatMap(({ deepStepTimes }) => deepStepTimes)),
        }
      : null,
  }
}

function quietOf(slice: Slice | undefined): number {
  return quantile(turnsOf(slice), tenth)
}

/** The mean time of a turn in each talk: a talk's turns differ, so that only whole talks compare. */
function turnsOf(slice: Slice | undefined): readonly number[] {
  return slice ? slice.talkTimes.map((time) => time / (slice.turns / slice.talks)) : []
}

function spreadOf(times: readonly number[]): Spread {
  return { p50: quantile(times, 0.5) * 1000, p99: quantile(times, 0.99) * 1000 }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
