import type { Texts } from '@cristal/dialogue'

import type { MachinePath } from '../paths/choose/path.ts'
import type { MachineModel } from '../paths/model/machine-model.ts'
import { statesIn } from '../paths/model/states-in.ts'
import type { PathStep } from '../paths/walk/graph.ts'
import { nothingYet } from '../paths/walk/take-move.ts'
import type { Unkeyed } from '../paths/walk/take-move.ts'
import { linesOf, offeredIn } from './lines-of.ts'
import type { StepResult } from './results.ts'

/** The steps of a path as plain JSON. */
export function stepsOf({ steps }: MachinePath, model: MachineModel, texts: Texts): readonly StepResult[] {
  let before: Unkeyed = nothingYet
  const offered = new Map<string, string>()
  return steps.map((step): StepResult => {
    const { move, reached } = step
    const lines = linesOf(step, texts, offered)
    const result = {
      label: move.label,
      by: move.type,
      ...mover(step, before),
      lines,
      begins: reached.trace.begun.map(({ src }) => src),
      states: statesIn(reached.snapshot, model),
      taken: reached.trace.taken,
    }
    before = reached
    for (const [id, title] of offeredIn(step)) offered.set(id, title)
    return result
  })
}

function mover(
  { move }: PathStep,
  { timers }: Unkeyed,
): Pick<StepResult, 'event' | 'work' | 'ends' | 'delay'> {
  switch (move.type) {
    case 'start':
      return {}
    case 'event':
      return { event: move.event.type }
    case 'outcome':
      return { work: move.src, ends: move.outcome.kind }
    case 'timer': {
      const delay = timers.find(({ id }) => id === move.timer)?.delay
      return delay === undefined ? {} : { delay }
    }
  }
}
