import type { AnyStateMachine } from 'xstate'

import { draftOf, type StateDraft } from './draft.ts'
import { machineFrom, replaceAt, type Implementations, type Place } from './places.ts'

/** A bot's machine with one thing broken. */
export interface Mutant {
  /** Says what is broken and where; the same for the same machine. */
  readonly name: string
  /** Where the broken machine stands; several where one machine stands in several places. */
  readonly places: readonly Place[]
  /** What a talk must do to meet what is broken: any of these marks. */
  readonly marks: readonly string[]
  /** Breaks a draft; may also give it another implementation. */
  readonly change: (draft: StateDraft, implementations: Implementations) => Implementations | undefined
}

/** The machine of a bot with one thing broken, at every place where it stands. */
export function mutate(machine: AnyStateMachine, { places, change }: Mutant): AnyStateMachine {
  return places.reduce(
    (whole, place) =>
      replaceAt(whole, place, ({ config, implementations }) => {
        const draft = draftOf(config)
        const changed = change(draft, implementations)
        return machineFrom(draft, changed ?? implementations)
      }),
    machine,
  )
}
