import type {
  Effect,
  Engine,
  EngineEvent,
  Envelope,
  SaidEvent,
  StepFailure,
  Surroundings,
  Trace,
} from '@cristal/engine'

import type { Conversation } from './conversation.ts'

/** One or two steps (a start, then an event) that are committed together, or none. */
export type Played =
  | Moved
  | { readonly status: 'stale' }
  | { readonly status: 'failed'; readonly failure: StepFailure }
  | { readonly status: 'misfit'; readonly failure: StepFailure }

export interface Moved {
  readonly status: 'moved'
  readonly envelope: Envelope
  readonly talk: number
  readonly said: readonly SaidEvent[]
  /** Armed on the way; some may be cancelled again by the end. */
  readonly effects: readonly Effect[]
  readonly traces: readonly Trace[]
  readonly done: boolean
}

/** Lets a conversation take an event. One without an envelope has nothing that could wait for it. */
export function play(
  engine: Engine,
  conversation: Conversation,
  event: EngineEvent,
  around: Surroundings,
): Played {
  const { envelope, ended, talk } = conversation
  if (envelope === null || ended) return { status: 'stale' }
  return guarded(() => {
    const step = engine.step(envelope, event, around)
    if (step.status !== 'taken') return step
    const { said, effects, done, trace } = step
    return { status: 'moved', envelope: step.envelope, talk, said, effects, traces: [trace], done }
  })
}

/** Starts a new talk with what is known of the contact, and lets it take an event, if one is given. */
export function playAnew(
  engine: Engine,
  conversation: Conversation,
  event: EngineEvent | undefined,
  around: Surroundings,
): Played {
  return guarded(() => {
    const start = engine.start(conversation.contact, around)
    if (start.status !== 'taken') return start
    const talk = conversation.talk + 1
    const { envelope, said, effects, done, trace } = start
    const begun: Moved = { status: 'moved', envelope, talk, said, effects, traces: [trace], done }
    return event === undefined || done ? begun : continued(engine, begun, event, around)
  })
}

function continued(engine: Engine, begun: Moved, event: EngineEvent, around: Surroundings): Played {
  const step = engine.step(begun.envelope, event, around)
  if (step.status === 'stale') return begun
  if (step.status !== 'taken') return step
  return {
    status: 'moved',
    envelope: step.envelope,
    talk: begun.talk,
    said: [...begun.said, ...step.said],
    effects: [...begun.effects, ...step.effects],
    traces: [...begun.traces, step.trace],
    done: step.done,
  }
}

/** The engine promises not to throw; a mailbox must not hang on one that does. */
function guarded(run: () => Played): Played {
  try {
    return run()
  } catch (error) {
    return { status: 'failed', failure: { reason: 'exception', message: String(error) } }
  }
}
