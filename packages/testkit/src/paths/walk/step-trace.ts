import type { InspectedMicrostepEvent } from 'xstate'

/** What one step did, in order. */
export interface StepTrace {
  /** The ids of the transitions taken. */
  readonly taken: readonly string[]
  /** Every guard that was asked. */
  readonly asked: readonly AskedGuard[]
  /** The states that were active, at the end or in passing, by XState's ids. */
  readonly entered: readonly string[]
  readonly emitted: readonly { readonly type: string }[]
  /** The work that was begun. */
  readonly begun: readonly BegunWork[]
  /** What was sent to other actors. */
  readonly sent: readonly SentEvent[]
  /** What was thrown, or what ended the machine in error; `undefined` when nothing was. */
  readonly failure: StepFailure | undefined
}

/** A guard that was asked, by its transition's id, and what it said. */
export interface AskedGuard {
  readonly transition: string
  readonly passed: boolean
}

/** Work or a machine that was begun. */
export interface BegunWork {
  readonly id: string
  readonly src: string
  readonly input: unknown
}

/** An event that was sent to a child, to the parent or to itself. */
export interface SentEvent {
  /** The child's id, `#_parent` or `#_self`. */
  readonly to: string
  readonly event: { readonly type: string }
}

/** Why a machine cannot go on. */
export interface StepFailure {
  readonly kind: 'exception' | 'loop' | 'unhandled'
  readonly message: string
}

/** A trace while it is written. */
export type OpenTrace = {
  -readonly [Key in keyof StepTrace]: StepTrace[Key] extends readonly (infer Each)[] ? Each[] : StepTrace[Key]
}

/** A trace with nothing in it yet. */
export function openTrace(): OpenTrace {
  return { taken: [], asked: [], entered: [], emitted: [], begun: [], sent: [], failure: undefined }
}

/** Writes down a microstep. */
export function noteMicrostep(
  trace: OpenTrace,
  { snapshot, _transitions }: Pick<InspectedMicrostepEvent, 'snapshot' | '_transitions'>,
  idOf: (definition: InspectedMicrostepEvent['_transitions'][number]) => string | undefined,
): void {
  for (const definition of _transitions) {
    const id = idOf(definition)
    if (id !== undefined) trace.taken.push(id)
    // The first state is left before anybody can look, when it needs no event.
    noteEntered(trace, lineage(definition.source))
  }
  const { _nodes } = snapshot as unknown as { readonly _nodes?: readonly { readonly id: string }[] }
  noteEntered(
    trace,
    (_nodes ?? []).map(({ id }) => id),
  )
}

/** Writes down states that are active. */
export function noteEntered(trace: OpenTrace, ids: readonly string[]): void {
  for (const id of ids) if (!trace.entered.includes(id)) trace.entered.push(id)
}

/** Writes down an action of an actor, if it is one that others can see. */
export function noteAction(trace: OpenTrace, type: string, params: unknown, self: unknown): void {
  switch (type) {
    case 'xstate.emit':
      trace.emitted.push((params as { event: { type: string } }).event)
      return
    case 'xstate.spawnChild': {
      const { id, src, input } = params as { id: string; src: unknown; input: unknown }
      trace.begun.push({ id, src: typeof src === 'string' ? src : id, input })
      return
    }
    case 'xstate.sendTo': {
      const { to, targetId, event } = params as {
        to: { id: string }
        targetId?: string
        event: { type: string }
      }
      trace.sent.push({ to: to === self ? '#_self' : (targetId ?? to.id), event })
      return
    }
    default:
  }
}

/** What was thrown, in words. */
export function failureOf(error: unknown): StepFailure {
  const message = (error instanceof Error ? error.message : String(error)).replaceAll(/\s*\n\s*/g, ' ')
  return { kind: message.startsWith('Infinite loop') ? 'loop' : 'exception', message }
}

interface Node {
  readonly id: string
  readonly parent?: Node | undefined
}

function lineage(node: Node): readonly string[] {
  return node.parent ? [node.id, ...lineage(node.parent)] : [node.id]
}
