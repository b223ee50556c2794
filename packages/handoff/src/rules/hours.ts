import { dateOf, instant, plus, type Day, type Hours } from '@cristal/dialogue'

/** When people begin to serve, by the organisation's clock. */
export interface Opening {
  /** `YYYY-MM-DD` */
  readonly date: string
  /** `HH:MM` */
  readonly time: string
}

/** How many days ahead an opening is looked for. */
const horizon = 366
const dayMs = 86_400_000

/**
 * Whether people serve at a time, given with the offset of the organisation's time zone. Without hours they always
 * do. The minute that ends a stretch is outside it; a stretch that would go past midnight is written as two.
 */
export function isOpen(now: string, hours: Hours | undefined): boolean {
  const time = now.slice(11, 16)
  return !hours || stretchesOf(dateOf(now), hours).some(([from, to]) => from <= time && time < to)
}

/** The first stretch that begins after a time; `null` when none does within a year. */
export function nextOpening(now: string, hours: Hours): Opening | null {
  for (let ahead = 0; ahead <= horizon; ahead++) {
    const date = addDays(dateOf(now), ahead)
    const time = stretchesOf(date, hours)
      .map(([from]) => from)
      .filter((from) => ahead > 0 || from > now.slice(11, 16))
      .toSorted()[0]
    if (time !== undefined) return { date, time }
  }
  return null
}

/** The date some days later. */
export function addDays(date: string, days: number): string {
  return dateOf(plus(`${date}T00:00:00Z`, days * dayMs))
}

/** The day of the week of a date; 0 is Monday. */
export function weekdayOf(date: string): number {
  // 1970-01-01 was a Thursday.
  return (instant(`${date}T00:00:00Z`) / dayMs + 3) % 7
}

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Day[]

/** What there is of work on a date, from and to, with two digits each so that they compare. */
function stretchesOf(date: string, { weekly, holidays }: Hours): readonly (readonly [string, string])[] {
  const day = days[weekdayOf(date)]
  if (day === undefined || holidays?.includes(date)) return []
  return (weekly[day] ?? [])
    .map(([from, to]) => [from.padStart(5, '0'), to.padStart(5, '0')] as const)
    .filter(([from, to]) => from < to)
}
