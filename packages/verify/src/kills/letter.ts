import type { Incoming } from '@cristal/runtime'

/** A message of a person, as the channel hands it to a victim. */
export type Letter = Pick<Incoming, 'address' | 'id' | 'content'>
