import type { Json } from '@cristal/dialogue'
import type { TraceTransition } from '@cristal/engine'

/** What a host tells of a conversation, as far as it is shown. `HostOptions.observe` of the runtime fits. */
export type Observed =
  | { readonly type: 'received'; readonly conversation: string }
  | {
      readonly type: 'stepped'
      readonly conversation: string
      /** The type of the event that came; `start` at the beginning. */
      readonly event: string
      readonly transitions: readonly TraceTransition[]
      /** Every machine and its context after the step. */
      readonly snapshot: Json
    }
  | {
      readonly type: 'said'
      readonly conversation: string
      readonly message: { readonly said: { readonly text: string } }
    }
  | { readonly type: 'failed'; readonly conversation: string; readonly reason: string }
