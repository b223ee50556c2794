import type { Happening, Log, Store } from '@cristal/runtime'

import type { Stage } from '../transcript/stage.ts'

/** A stage that a walk goes over, and closes. */
export interface WalkStage extends Stage {
  /** Milliseconds since 1970, in virtual time. */
  readonly now: number
  close(): Promise<void>
}

/** What a walk wants to read along with. A stage hands it to its hosts; `createStage` of `@cristal/cli` takes it as it is. */
export interface WalkWatch {
  readonly log: Log
  readonly observe: (happening: Happening) => void
  /** Stands between each host and its store. */
  readonly keeping: (store: Store) => Store
}
