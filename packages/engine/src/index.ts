/**
 * One pure step of a persisted, nested XState conversation.
 *
 * @packageDocumentation
 */
export { createEngine } from './create-engine.ts'

export type { Attempt, Engine, EngineOptions } from './engine.ts'
export type { ActorPath, Deadline, Envelope, PendingEffect } from './envelope.ts'
export type { Json, JsonObject } from './json.ts'
export type {
  Effect,
  EngineEvent,
  SaidEvent,
  Step,
  StepFailure,
  StepTaken,
  Surroundings,
  Trace,
  TraceTransition,
} from './step.ts'
