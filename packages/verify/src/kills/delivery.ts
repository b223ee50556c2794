import type { ShownOption } from '@cristal/dialogue'

/** A message as it arrived where the person reads it. */
export interface Delivery {
  readonly address: string
  /** The same however often the message is sent. */
  readonly key: string
  readonly text: string
  readonly options: readonly ShownOption[]
}
