import { addMonths, monthOf } from '../time.ts'
import { saysNothingElse } from './leftover.ts'
import { monthOffsets } from './month-ranges.ts'
import { namedMonths } from './named-months.ts'
import { numericDates } from './numeric-dates.ts'
import type { PeriodRequest } from './period.ts'
import { periodWords } from './period-words.ts'
import { readText } from './reading.ts'
import { relativeMonths } from './relative-months.ts'
import { stretchesOfMonths } from './stretches.ts'
import { wholeYears } from './whole-years.ts'

/**
 * Which installments a Brazilian means: "as atrasadas", "a próxima", "de dezembro a fevereiro", "12/2026", "mês passado", "o ano que vem".
 * A month without a year is the one nearest to `today` (`YYYY-MM-DD` where the person is; else a `RangeError`).
 * Only the first 1000 characters are read.
 *
 * `whole` is true when the text says that and nothing more, so that it can answer "de qual período?" by itself;
 * "a segunda via das atrasadas" asks for a service as well.
 *
 * @example
 * parsePeriod('a de janeiro e fevereiro', '2026-12-10')
 * // { periods: [], months: ['2027-01', '2027-02'], whole: true }
 */
export function parsePeriod(text: string, today: string): PeriodRequest & { readonly whole: boolean } {
  const read = readText(text, today)
  const numeric = numericDates(read)
  const relative = [...stretchesOfMonths(read), ...relativeMonths(read)]
  const named = namedMonths(read)
  const offsets = new Set([...monthOffsets([...numeric, ...named], read), ...relative, ...wholeYears(read)])
  const periods = periodWords(read, numeric.length + named.length > 0)
  return {
    periods,
    months: [...offsets]
      .toSorted((one, other) => one - other)
      .map((offset) => addMonths(monthOf(today), offset)),
    whole: periods.length + offsets.size > 0 && saysNothingElse(read),
  }
}
