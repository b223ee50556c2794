import { parsePeriod } from '../period/parse-period.ts'
import type { Period, PeriodRequest } from '../period/period.ts'
import { fold } from '../fold.ts'
import type { Json } from '../json.ts'
import { dateOf } from '../time.ts'
import { optionMeant } from './choice.ts'
import type { Field } from './field.ts'

/** Period words and months, as {@link period} reads them. */
export type PeriodValue = PeriodRequest & { readonly [key: string]: Json }

const byOption: ReadonlyMap<string, Period> = new Map([
  ['atrasadas', 'overdue'],
  ['atual', 'current'],
  ['proximas', 'upcoming'],
  ['recentes', 'recent'],
])

/** One of the four usual periods, months in words or digits, or what a sentence says of either. */
export const period: Field<PeriodValue> = {
  name: 'period',
  options: [
    { id: 'atrasadas', title: 'Atrasadas' },
    { id: 'atual', title: 'Deste mês' },
    { id: 'proximas', title: 'Próximas' },
    { id: 'recentes', title: 'Recentes' },
  ],
  read(text, given) {
    const option = byOption.get(optionMeant(text, given)?.id ?? '')
    if (option) return { kind: 'value', value: { periods: [option], months: [] } }
    const { periods, months, whole } = parsePeriod(text, dateOf(given.now))
    if (whole) return { kind: 'value', value: { periods, months } }
    return asksForAll(text)
      ? { kind: 'value', value: { periods: ['recent'], months: [] } }
      : { kind: 'other' }
  },
  understand({ periods, months }) {
    return periods.length > 0 || months.length > 0 ? { periods, months } : undefined
  },
}

/** "Todas", "quero ver tudo": said where a period is asked for, all that can be told. */
function asksForAll(text: string): boolean {
  return /^(?:(?:eu|quero|queria|ver|mostra|mostre|pode ser|de|as|os|sao)[ ,]+)*(?:tod[ao]s|tudo)(?: (?:as|os|elas|eles|parcelas|boletos|minhas|meus))*(?:,? por favor)?[ .!?]*$/.test(
    fold(text.trim().slice(0, 100)),
  )
}
