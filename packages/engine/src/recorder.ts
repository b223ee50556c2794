import type { InspectedActionEvent, InspectedMicrostepEvent, InspectionEvent } from 'xstate'

import { liveActor, parentOf, pathOf, type LiveActor } from './live-actor.ts'
import { machineId } from './machine-id.ts'
import type { Program } from './program.ts'
import type { StepFailure, Trace } from './step.ts'
import { Timers } from './timers.ts'
import { toJson } from './to-json.ts'

/** What one live run did, in order. */
export class Recorder {
  /** In order of creation, parents first. */
  readonly actors: LiveActor[] = []
  readonly emitted: Trace['emitted'][number][] = []
  readonly transitions: Trace['transitions'][number][] = []
  readonly timers = new Timers()
  /** Machines that ended because nobody handled the failure of an actor below; not by an exception of their own. */
  readonly escalated = new Set<LiveActor>()
  /** The first thing that the run must not do. */
  fault: StepFailure | undefined
  readonly #logics: Program['logics']
  readonly #at: number
  #budget: number

  constructor({ logics, budget }: Program, at: number) {
    this.#logics = logics
    this.#budget = budget
    this.#at = at
  }

  /**
   * Throws to stop what must not happen. XState calls this from within transitions and initial snapshots only,
   * where it catches what is thrown and makes it the actor's error.
   */
  readonly inspect = (event: InspectionEvent): void => {
    switch (event.type) {
      case '@xstate.actor':
        return this.#created(liveActor(event.actorRef))
      case '@xstate.microstep':
        return this.#stepped(liveActor(event.actorRef), event)
      case '@xstate.action':
        return this.#acted(liveActor(event.actorRef), event.action)
      default:
    }
  }

  #created(actor: LiveActor): void {
    this.actors.push(actor)
    const above = parentOf(actor)
    if (!above) return
    const { systemId, syncSnapshot } = actor.options
    if (!this.#logics.has(actor.logic) || systemId !== undefined || syncSnapshot === true) {
      this.#refuse(`Machine \`${machineId(above)}\` spawns what cannot be kept; spawn by name and id alone.`)
    }
    if (actor.id === actor.sessionId) {
      this.#refuse(`Machine \`${machineId(above)}\` spawns an actor without an id.`)
    }
  }

  #stepped(actor: LiveActor, { snapshot, event, _transitions }: InspectedMicrostepEvent): void {
    this.#budget--
    if (this.#budget < 0) {
      this.#refuse(`Machine \`${machineId(actor)}\` went round and round on \`${event.type}\`.`, 'loop')
    }
    if (snapshot.status === 'error') this.escalated.add(actor)
    const at = pathOf(actor)
    const machine = machineId(actor)
    const label = labelOf(actor)
    const named = (node: unknown) => [label, ...(node as { path: readonly string[] }).path].join('.')
    for (const { source, eventType, target } of _transitions) {
      const taken = { event: eventType === '' ? 'always' : eventType, to: target?.map(named) ?? [] }
      this.transitions.push({ at, machine, from: named(source), ...taken })
    }
  }

  #acted(actor: LiveActor, { type, params }: InspectedActionEvent['action']): void {
    switch (type) {
      case 'xstate.emit':
        return this.#emit(actor, (params as { event: unknown }).event)
      case 'xstate.raise':
        return this.#raised(actor, params as Raise)
      case 'xstate.cancel':
        return this.timers.cancel(actor, (params as { sendId: string }).sendId)
      case 'xstate.sendTo':
        if ((params as Raise).delay === undefined) return undefined
        return this.#refuse(`Machine \`${machineId(actor)}\` sends after a delay; use \`after\`.`)
      default:
        if (type.startsWith('xstate.')) return undefined
        return this.#refuse(
          `Machine \`${machineId(actor)}\` runs the action \`${type}\`, which is not XState's own.`,
        )
    }
  }

  #emit(actor: LiveActor, event: unknown): void {
    this.emitted.push({
      at: pathOf(actor),
      event: toJson(event, `what machine \`${machineId(actor)}\` emits`),
    })
  }

  #raised(actor: LiveActor, { id, event, delay }: Raise): void {
    const timer = id === event.type && id.startsWith('xstate.after.')
    if (!timer && delay === undefined) return
    if (!timer) this.#refuse(`Machine \`${machineId(actor)}\` raises after a delay; use \`after\`.`)
    if (typeof delay !== 'number' || !Number.isFinite(delay)) {
      this.#refuse(`The delay of \`${event.type}\` is no number of milliseconds.`)
    }
    this.timers.arm(actor, { id: event.type, due: this.#at + Number(delay) })
  }

  #refuse(message: string, reason: StepFailure['reason'] = 'exception'): void {
    this.fault ??= { reason, message }
    throw new Error(message)
  }
}

interface Raise {
  readonly id: string | undefined
  readonly event: { readonly type: string }
  readonly delay: unknown
}

/** The ids of the machines down to an actor; the root's stands only for itself. */
function labelOf(actor: LiveActor): string {
  const parent = parentOf(actor)
  const above = parent && parentOf(parent) ? `${labelOf(parent)}.` : ''
  return `${above}${machineId(actor)}`
}
