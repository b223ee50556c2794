import { seeded, shuffled } from './seeded.ts'
import { stageNames, stages, type Trap } from './stages.ts'

/** One kill of the plan. */
export interface PlannedKill extends Trap {
  /** How long nothing runs after it, in milliseconds of the host's clock. */
  readonly down: number
}

/** As many kills at each stage, in an order that follows from the seed. */
export function killPlan(kills: number, seed: number): readonly PlannedKill[] {
  const chance = seeded(seed)
  const even = Array.from({ length: kills }, (_, index) => stageNames[index % stageNames.length] ?? 'in step')
  return shuffled(even, chance).map((stage) => {
    const soon = chance.upTo(2) === 0
    const after = soon ? 0 : chance.upTo(stages[stage].later)
    // Longer than people wait before they are told that we are at work.
    return { stage, after, down: chance.upTo(5) === 0 ? 3000 : 0 }
  })
}
