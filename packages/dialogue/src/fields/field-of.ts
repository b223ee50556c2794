import type { Json } from '../json.ts'
import type { Option } from '../options.ts'
import { choice, yesOrNo, type ChoiceMeaning } from './choice.ts'
import { document } from './document.ts'
import { email } from './email.ts'
import type { Field } from './field.ts'
import { lastDigits } from './last-digits.ts'
import { period } from './period.ts'
import { personName } from './person-name.ts'
import { phone } from './phone.ts'

/** A field as plain data, for forms that are declared rather than written. */
export type FieldDescription =
  | {
      readonly field: 'document' | 'email' | 'lastDigits' | 'period' | 'personName' | 'phone' | 'yesOrNo'
    }
  | ({ readonly field: 'choice'; readonly options: readonly Option[] } & ChoiceMeaning)

/**
 * The field that a description names.
 *
 * @throws TypeError for a name that no field has; it lists those that exist.
 */
export function fieldOf(description: FieldDescription): Field<Json> {
  if (description.field === 'choice') return choice(description.options, description)
  const found = fields.get(description.field)
  if (!found) {
    throw new TypeError(
      `There is no field "${description.field}". There are: ${[...fields.keys(), 'choice'].join(', ')}.`,
    )
  }
  return found
}

const fields: ReadonlyMap<string, Field<Json>> = new Map<string, Field<Json>>([
  ['document', document],
  ['email', email],
  ['lastDigits', lastDigits],
  ['period', period],
  ['personName', personName],
  ['phone', phone],
  ['yesOrNo', yesOrNo],
])
