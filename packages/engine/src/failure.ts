import type { LiveActor } from './live-actor.ts'
import type { LiveRun } from './live-run.ts'
import { machineId } from './machine-id.ts'
import type { StepFailure } from './step.ts'
import { thrown } from './thrown.ts'

/**
 * Why a run must not be kept. A machine that threw is broken even where its parent took the error for that of
 * ordinary work; a machine that ended because work failed is not, unless it is the root.
 */
export function failureOf({ root, recorder }: LiveRun): StepFailure | undefined {
  if (recorder.fault) return recorder.fault
  const broken = recorder.actors.find(
    (actor) => isMachine(actor) && isBroken(actor) && !recorder.escalated.has(actor),
  )
  if (broken) return exceptionOf(broken)
  if (!isBroken(root)) return undefined
  return { reason: 'exception', message: `Machine \`${machineId(root)}\` handles no failure of its actors.` }
}

function exceptionOf(actor: LiveActor): StepFailure {
  return thrown(actor.getSnapshot().error, `Machine \`${machineId(actor)}\``)
}

function isMachine({ logic }: LiveActor): boolean {
  return '__xstatenode' in logic
}

function isBroken(actor: LiveActor): boolean {
  return actor.getSnapshot().status === 'error'
}
