import type { Around } from './ambient.ts'
import type { EngineOptions } from './engine.ts'
import type { Prepared, PreparedMachine } from './prepared.ts'

/** All that an engine knows before a conversation: made once. */
export interface Program {
  readonly machine: PreparedMachine
  readonly around: Around
  /** Every logic that may run, so that nothing else does. */
  readonly logics: ReadonlyMap<object, Prepared>
  readonly version: string
  readonly structure: string
  readonly events: ReadonlySet<string>
  readonly migrations: NonNullable<EngineOptions['migrations']>
  readonly budget: number
}
