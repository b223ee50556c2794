import type { AnyStateMachine, AnyTransitionDefinition } from 'xstate'

/** How a transition is written on its arrow, such as `message.received [isAnswer]`. */
export function transitionLabel(
  machine: AnyStateMachine,
  { eventType, guard }: AnyTransitionDefinition,
): string {
  const condition = guard === undefined ? '' : `[${guardName(guard)}]`
  return [eventName(machine, eventType), condition].filter((part) => part !== '').join(' ') || 'always'
}

function eventName(machine: AnyStateMachine, type: string): string {
  if (type === '') return ''
  if (type.startsWith('xstate.done.actor.')) return 'done'
  if (type.startsWith('xstate.error.actor.')) return 'error'
  if (type.startsWith('xstate.done.state.')) return 'done'
  const timer = /^xstate\.after\.([^.]+)/.exec(type)?.[1]
  return timer === undefined ? type : `after ${delay(machine, timer)}`
}

function delay({ implementations }: AnyStateMachine, name: string): string {
  const given: unknown = implementations.delays[name] ?? Number(name)
  return typeof given === 'number' && Number.isFinite(given) ? `${given / 60_000} min` : name
}

/** With the one word that tells `ended: served` from `ended: silent`, where its params hold one. */
function guardName(guard: unknown): string {
  if (typeof guard === 'string') return guard
  if (typeof guard !== 'object' || guard === null || !('type' in guard)) return '…'
  const word = 'params' in guard ? wordIn(guard.params) : undefined
  return word === undefined ? String(guard.type) : `${String(guard.type)}: ${word}`
}

function wordIn(params: unknown): string | undefined {
  if (typeof params === 'function') return /\b\w+: ['"]([\w.]+)['"]/.exec(String(params))?.[1]
  if (typeof params !== 'object' || params === null) return undefined
  const words: unknown[] = Object.values(params)
  return words.find((value) => typeof value === 'string')
}
