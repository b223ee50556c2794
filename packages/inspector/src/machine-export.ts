import type { Json } from '@cristal/dialogue'

/** Where a machine is invoked. */
export interface Invocation {
  /** The name under which the invoking machine is exported. */
  readonly machine: string
  /** The actor's name there. */
  readonly actor: string
}

/** A machine, to be read by people and by tools. */
export interface MachineExport {
  /** Its id; where several machines share one, such as `ask`, where it is invoked: `login.askDocument`. */
  readonly name: string
  /** Its own words for what it is for. Empty: it has none. */
  readonly description: string
  /** Empty for the machine that was given. */
  readonly invokedBy: readonly Invocation[]
  /** How many states it has, at all depths. */
  readonly states: number
  /**
   * The configuration that `createMachine()` takes, with every state, transition and name. A function stands there
   * as `{ "$function": { … } }` with the texts that its source names literally, such as the key of the words it says.
   */
  readonly json: Json
  /** A Mermaid `stateDiagram-v2`, with a line feed at its end. */
  readonly mermaid: string
}
