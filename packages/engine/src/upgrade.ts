import type { Envelope } from './envelope.ts'
import { misfitOf } from './fit.ts'
import type { Program } from './program.ts'
import type { StepFailure } from './step.ts'
import { thrown } from './thrown.ts'

/** The envelope as this program's machine can run it, or why it cannot. */
export type Upgrade = { readonly envelope: Envelope } | { readonly failure: StepFailure }

/** Migrates an older envelope version by version, then makes sure that everything it names exists. */
export function upgrade(given: Envelope, program: Program): Upgrade {
  try {
    const envelope = migrate(given, program)
    const changed = given.version !== program.version || envelope.structure !== program.structure
    const reason = misfitOf(program.machine, envelope.snapshot, changed)
    return reason === undefined ? { envelope } : { failure: { reason: 'unknownState', message: reason } }
  } catch (error) {
    return { failure: thrown(error, `The migration from version ${given.version}`) }
  }
}

function migrate(given: Envelope, { version, migrations }: Program): Envelope {
  const seen = new Set<string>()
  let envelope = given
  while (envelope.version !== version) {
    const migration = Object.hasOwn(migrations, envelope.version) ? migrations[envelope.version] : undefined
    if (!migration) break
    if (seen.has(envelope.version)) throw new TypeError('It leads round in a circle; return a newer version.')
    seen.add(envelope.version)
    envelope = migration(envelope)
  }
  return envelope
}
