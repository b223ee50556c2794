import type {
  Effect,
  Engine,
  EngineEvent,
  Envelope,
  Json,
  SaidEvent,
  StepFailure,
  StepTaken,
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
  /** What each step did, and the snapshot that it left. */
  readonly steps: readonly Stepped[]
  readonly done: boolean
}

export interface Stepped {
  readonly trace: Trace
  readonly snapshot: Json
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
    const { said, effects, done } = step
    return { status: 'moved', envelope: step.envelope, talk, said, effects, steps: [stepped(step)], done }
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
    const { envelope, said, effects, done } = start
    const begun: Moved = { status: 'moved', envelope, talk, said, effects, steps: [stepped(start)], done }
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
    steps: [...begun.steps, stepped(step)],
    done: step.done,
  }
}

function stepped({ trace, envelope }: StepTaken): Stepped {
  return { trace, snapshot: envelope.snapshot }
}

/** The engine promises not to throw; a mailbox must not hang on one that does. */
function guarded(run: () => Played): Played {
  try {
    return run()
  } catch (error) {
    return { status: 'failed', failure: { reason: 'exception', message: String(error) } }
  }
}
