import type { WalkPromise } from '../walk-promise.ts'
import { answersEachMessage } from './answers-each-message.ts'
import { asksNothingKnown } from './asks-nothing-known.ts'
import { endsOrWaits } from './ends-or-waits.ts'
import { failsNever } from './fails-never.ts'
import { repeatsNothing } from './repeats-nothing.ts'
import { staysSmall } from './stays-small.ts'
import { tellsNoSecrets } from './tells-no-secrets.ts'

/** What every conversation promises, the plainest first. */
export const walkPromises: readonly WalkPromise[] = [
  failsNever,
  answersEachMessage,
  repeatsNothing,
  endsOrWaits,
  asksNothingKnown,
  tellsNoSecrets,
  staysSmall,
]
