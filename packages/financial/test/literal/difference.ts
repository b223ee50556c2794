import type * as fc from 'fast-check'

import type { World } from './world.ts'

/** A kind of world in which the flows, read literally, and Cristal are asked the same. */
export interface Comparison {
  /** What is asked. */
  readonly asked: string
  readonly worlds: fc.Arbitrary<World>
  readonly literal: (world: World) => string
  readonly cristal: (world: World) => string
}

/** Where they agree: `when` says what must be so. */
export interface Agreement extends Comparison {
  readonly when: string
}

/** Where they do not, for some world. */
export interface Difference extends Comparison {
  /** What is not so, and the flows rest on. */
  readonly broken: string
  /** Why Cristal answers otherwise. */
  readonly why: string
}
