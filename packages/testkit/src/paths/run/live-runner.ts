import type { AnyActorRef, AnyMachineSnapshot, AnyStateMachine } from 'xstate'

import { observe } from '../model/observe.ts'
import { stubDone, stubFailed } from '../model/stub.ts'
import type { Move } from '../walk/move.ts'
import { eventOf } from '../walk/take-move.ts'
import { livingActor, type LivingActor } from './living-actor.ts'
import type { Runner } from './runner.ts'
import { seenIn } from './seen.ts'

/** Runs a machine as an actor whose clock stands still: timers fire when a path says so. */
export function liveRunner(machine: AnyStateMachine): Runner {
  const observed = observe(machine, { alone: false })
  return {
    on: 'live',
    expects: seenIn,
    begin() {
      let living: LivingActor | undefined
      return (move, within) => {
        observed.lay.around = within
        living ??= livingActor(observed, { input: move.type === 'start' ? move.input : undefined })
        return living.take((actor, clock) => {
          if (move.type === 'timer') clock.fire(move.timer)
          else act(actor, move)
        })
      }
    },
  }
}

/** Runs a machine as an actor that is put away as JSON after each step, and brought back for the next. */
export function restoredRunner(machine: AnyStateMachine): Runner {
  const observed = observe(machine, { alone: false })
  return {
    on: 'restored',
    expects: seenIn,
    begin() {
      let kept: string | undefined
      return (move, within) => {
        observed.lay.around = within
        const living = livingActor(
          observed,
          kept === undefined
            ? { input: move.type === 'start' ? move.input : undefined }
            : { snapshot: JSON.parse(kept) as never },
        )
        const came = living.take((actor) => {
          // XState forgets the timers of what it restores; who restores it sends their events.
          if (move.type === 'timer') actor.send(move.event)
          else act(actor, move)
        })
        kept = JSON.stringify(living.persist())
        return came
      }
    },
  }
}

function act(actor: AnyActorRef, move: Exclude<Move, { type: 'timer' }>): void {
  if (move.type === 'start') return
  if (move.type === 'event' || move.outcome.kind === 'sent') return actor.send(eventOf(move))
  const { children } = actor.getSnapshot() as AnyMachineSnapshot
  const child = children[move.actor]
  if (child === undefined) throw new TypeError(`nothing runs as ${move.actor}`)
  const { outcome } = move
  return child.send(outcome.kind === 'done' ? stubDone(outcome.output) : stubFailed(outcome.error))
}
