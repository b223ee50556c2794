import type { Envelope } from './envelope.ts'
import type { JsonObject } from './json.ts'
import { isObject } from './persisted.ts'

/** Why an envelope is none that the engine of this machine can read, whatever its version. */
export function foreignnessOf(envelope: Envelope, machine: string): string | undefined {
  const fields = envelope as unknown as JsonObject
  if (!isObject(fields)) return 'There is no envelope.'
  if (fields['format'] !== 1) return 'The envelope is not of format 1.'
  if (fields['machine'] !== machine) return `The envelope is of another machine than \`${machine}\`.`
  const whole = ['pending', 'deadlines', 'contact'].every((field) => isObject(fields[field]))
  return whole && typeof fields['step'] === 'number' ? undefined : 'The envelope lacks fields.'
}
