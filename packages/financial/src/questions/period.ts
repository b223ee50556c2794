import {
  isConfident,
  period as anyPeriod,
  type Field,
  type PeriodValue,
  type Understood,
} from '@cristal/dialogue'

/** A period, and the intent where the answer named one too ("quero a segunda via de março"). */
export type PeriodAnswer = PeriodValue & { readonly intent: string | null }

/** Which installments; a period said of something else ("quero negociar as atrasadas") is no answer. */
export const period: Field<PeriodAnswer> = {
  ...anyPeriod,
  read(text, given) {
    const reading = anyPeriod.read(text, given)
    return reading.kind === 'value' ? { kind: 'value', value: { ...reading.value, intent: null } } : reading
  },
  understand(understood, given) {
    const confident = isConfident(understood, given.organisation)
    if (confident && !isOwnIntent(understood)) return undefined
    const value = anyPeriod.understand?.(understood, given)
    return value && { ...value, intent: confident ? understood.intent.name : null }
  },
}

/** The intents that ask for installments. */
export function isOwnIntent({ intent }: Pick<Understood, 'intent'>): boolean {
  return intent.name === 'consultar' || intent.name === 'segunda_via'
}
