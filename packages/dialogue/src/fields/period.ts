import { parsePeriod } from '../period/parse-period.ts'
import type { Period, PeriodRequest } from '../period/period.ts'
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
    return whole ? { kind: 'value', value: { periods, months } } : { kind: 'other' }
  },
  understand({ periods, months }) {
    return periods.length > 0 || months.length > 0 ? { periods, months } : undefined
  },
}
