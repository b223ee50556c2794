import {
  dateOf,
  isConfident,
  matchOption,
  parsePeriod,
  type Field,
  type Json,
  type Period,
  type PeriodRequest,
  type Understood,
} from '@cristal/dialogue'

/** A period, and the intent where the answer named one too ("quero a segunda via de março"). */
export type PeriodAnswer = PeriodRequest & { readonly intent: string | null } & {
  readonly [key: string]: Json
}

const byOption: ReadonlyMap<string, Period> = new Map([
  ['atrasadas', 'overdue'],
  ['atual', 'current'],
  ['proximas', 'upcoming'],
  ['recentes', 'recent'],
])

/** Which installments: one of the four usual periods, months in words or digits, or a sentence with either. */
export const period: Field<PeriodAnswer> = {
  name: 'period',
  options: [
    { id: 'atrasadas', title: 'Atrasadas' },
    { id: 'atual', title: 'Deste mês' },
    { id: 'proximas', title: 'Próximas' },
    { id: 'recentes', title: 'Recentes' },
  ],
  read(text, { now, options }) {
    const option = byOption.get(matchOption(options, text)?.id ?? '')
    if (option) return { kind: 'value', value: { periods: [option], months: [], intent: null } }
    const { periods, months, whole } = parsePeriod(text, dateOf(now))
    return whole ? { kind: 'value', value: { periods, months, intent: null } } : { kind: 'other' }
  },
  understand(understood, { organisation }) {
    if (understood.periods.length === 0 && understood.months.length === 0) return undefined
    if (isConfident(understood, organisation) && !isOwnIntent(understood)) return undefined
    const { periods, months } = understood
    return { periods, months, intent: isConfident(understood, organisation) ? understood.intent.name : null }
  },
}

/** The intents that ask for installments. */
export function isOwnIntent({ intent }: Pick<Understood, 'intent'>): boolean {
  return intent.name === 'consultar' || intent.name === 'segunda_via'
}
