import { loadavg } from 'node:os'

import type { ContenderName } from '../contenders/contenders.ts'
import { figuresOf, type Figures } from './figures.ts'
import type { Group } from './groups.ts'
import type { Raced, Slice, Weight } from './orders.ts'
import type { Plan } from './plan.ts'
import { startWorker, type Worker } from './start-worker.ts'

export interface MeasureOptions {
  readonly plan: Plan
  readonly groups: readonly Group[]
  /** Where contenders write. */
  readonly folder: string
  /** Where peers are installed. */
  readonly packages: string
  /** Told what is being done. */
  readonly note: (what: string) => void
}

/** What was measured of one contender; `null` where it was not, or failed. */
export interface Measured {
  readonly one: Figures
  /** With many contacts at once. */
  readonly many: Figures | null
  readonly weight: Weight | null
  readonly raced: Raced | null
}

export interface Measurements {
  readonly contenders: Readonly<Partial<Record<ContenderName, Measured>>>
  /** What could not be measured, with the reason. */
  readonly failed: Readonly<Record<string, string>>
  /** The system's load average over one minute, after each round. */
  readonly loads: readonly number[]
}

interface Entry {
  readonly name: ContenderName
  readonly group: Group
  readonly worker: Worker
  readonly one: Slice[]
  readonly many: Slice[]
  weight: Weight | null
  raced: Raced | null
}

/** Has every contender play in every round, one after another, so that each round's figures were made side by side. */
export async function measureGroups(options: MeasureOptions): Promise<Measurements> {
  const { plan, groups, note } = options
  const { contacts, milliseconds, warmUp } = plan
  const entries = groups.flatMap((group) => group.names.map((name) => entryOf(name, group, options)))
  const failed: Record<string, string> = {}
  const loads: number[] = []
  try {
    for (let round = 0; round <= plan.rounds; round++) {
      note(round === 0 ? 'warming up' : `round ${round} of ${plan.rounds}`)
      for (const entry of startingWith(round, entries)) await playRound(entry, round > 0)
      loads.push(loadavg()[0] ?? 0)
    }
    for (const entry of entries) {
      if (entry.group.talks) await weigh(entry)
      if (entry.group.races.includes(entry.name)) await race(entry)
    }
  } finally {
    await Promise.all(entries.map(({ worker }) => worker.stop()))
  }
  return { contenders: Object.fromEntries(measured(entries)), failed, loads }

  async function playRound({ name, group, worker, one, many }: Entry, counts: boolean): Promise<void> {
    const talks = counts ? plan.talks : warmUp
    const alone = await attempt(name, () => worker.order('play', { contacts: 1, milliseconds, talks }))
    if (alone && counts) one.push(alone)
    if (!group.talks) return
    const what = `${name}, ${contacts} contacts at once`
    const crowd = await attempt(what, () => worker.order('play', { contacts, milliseconds, talks }))
    if (crowd && counts) many.push(crowd)
  }

  async function weigh(entry: Entry): Promise<void> {
    const { name, worker } = entry
    note(`weighing ${name}`)
    const { conversations } = plan
    entry.weight = (await attempt(`${name}, weighed`, () => worker.order('park', { conversations }))) ?? null
  }

  async function race(entry: Entry): Promise<void> {
    const { name, worker } = entry
    entry.raced = (await attempt(`${name}, two messages at once`, () => worker.order('race', {}))) ?? null
  }

  /** What failed once is not tried again, and neither is anything of a contender that cannot hold one talk. */
  async function attempt<Result>(what: string, run: () => Promise<Result>): Promise<Result | undefined> {
    if (what in failed || (what.split(',')[0] ?? '') in failed) return undefined
    try {
      return await run()
    } catch (error) {
      failed[what] = error instanceof Error ? error.message : String(error)
      return undefined
    }
  }

  function measured(all: readonly Entry[]) {
    return all
      .filter(({ name }) => !(name in failed))
      .map(({ name, group, one, many, weight, raced }) => {
        const base = all.find((other) => other.name === group.base)
        const crowded = many.length === plan.rounds
        const crowd = crowded ? figuresOf(many, base?.many ?? []) : null
        return [name, { one: figuresOf(one, base?.one ?? []), many: crowd, weight, raced }] as const
      })
  }
}

function entryOf(name: ContenderName, group: Group, { folder, packages }: MeasureOptions): Entry {
  const worker = startWorker(name, folder, packages)
  return { name, group, worker, one: [], many: [], weight: null, raced: null }
}

/** Each round begins with another contender: who comes first must not matter. */
function startingWith(round: number, entries: readonly Entry[]): readonly Entry[] {
  const first = round % entries.length
  return [...entries.slice(first), ...entries.slice(0, first)]
}
