import { matchOption, typedNumber, type Option } from '../options.ts'
import type { Field, Given } from './field.ts'

/** What a plain yes or no amounts to, where a choice has room for it. Absent: it is no answer. */
export interface ChoiceMeaning {
  /** The option that a plain "sim" amounts to. */
  readonly yes?: string
  /** The option that a plain "não" amounts to. */
  readonly no?: string
}

/**
 * One of some options, by id, number, title or meaning. The value is the option's id.
 * Without options of its own, those that come with the question count.
 */
export function choice(options: readonly Option[] = [], meaning: ChoiceMeaning = {}): Field<string> {
  return {
    name: 'choice',
    options,
    read(text, given) {
      const option = optionMeant(text, given)
      return option ? { kind: 'value', value: option.id } : { kind: 'other' }
    },
    understand({ intent }, { organisation }) {
      if (intent.confidence < organisation.thresholds.intent) return undefined
      if (intent.name === 'afirmativo') return meaning.yes
      return intent.name === 'negativo' ? meaning.no : undefined
    },
  }
}

/** Yes or no: the value is `sim` or `nao`. */
export const yesOrNo = choice(
  [
    { id: 'sim', title: 'Sim' },
    { id: 'nao', title: 'Não' },
  ],
  { yes: 'sim', no: 'nao' },
)

/** An option on the screen by number or name, or another one by its name. */
export function optionMeant(text: string, { options, shown }: Given): Option | undefined {
  return (
    matchOption(shown, text) ?? (typedNumber(text) === undefined ? matchOption(options, text) : undefined)
  )
}
