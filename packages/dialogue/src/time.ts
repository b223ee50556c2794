/** A calendar month, `YYYY-MM`. */
export type Month = string

const dayMs = 86_400_000

/** Milliseconds since 1970 of an ISO date-time with offset. Pure: no clock and no time zone are read. */
export function instant(iso: string): number {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d\d:\d\d)$/.exec(
    iso,
  )
  if (!parts)
    throw new RangeError(`"${iso}" is no ISO date-time with an offset, such as 2026-11-21T09:00:00-03:00.`)
  const [, year, month, day, hour, minute, second = '0', fraction = '0', zone = 'Z'] = parts
  const clock =
    (Number(hour) * 60 + Number(minute)) * 60_000 + Number(second) * 1000 + Number(fraction.padEnd(3, '0'))
  return daysSince1970(Number(year), Number(month), Number(day)) * dayMs + clock - offset(zone)
}

/** The same offset, some milliseconds later. */
export function plus(iso: string, milliseconds: number): string {
  const zone = iso.endsWith('Z') ? 'Z' : iso.slice(-6)
  const local = instant(iso) + offset(zone) + milliseconds
  const days = Math.floor(local / dayMs)
  const clock = Math.floor((local - days * dayMs) / 1000)
  const [hour, minute, second] = [Math.floor(clock / 3600), Math.floor(clock / 60) % 60, clock % 60]
  return `${civil(days)}T${[hour, minute, second].map((part) => pad(part)).join(':')}${zone}`
}

/** The time of day, "09:05", of an instant as the clock shows it in the offset of `now`. */
export function clockTime(iso: string, now: string): string {
  return plus(now, instant(iso) - instant(now)).slice(11, 16)
}

/** The date part, `YYYY-MM-DD`, in the offset that the time carries. */
export function dateOf(iso: string): string {
  return iso.slice(0, 10)
}

/** The calendar month of a date or date-time. */
export function monthOf(iso: string): Month {
  return iso.slice(0, 7)
}

/** The month so many months later; earlier for a negative count. */
export function addMonths(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** The hour of the day, 0–23, in the offset that the time carries. */
export function hourOf(iso: string): number {
  return Number(iso.slice(11, 13))
}

const months =
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(' ')

/** "março de 2022" for `2022-03` or `2022-03-10`. */
export function monthInWords(date: string): string {
  return `${months[Number(date.slice(5, 7)) - 1]} de ${date.slice(0, 4)}`
}

/** Milliseconds ahead of UTC; none for "Z", which holds no digits. */
function offset(zone: string): number {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}

/** Days between 1970-01-01 and a date of the proleptic Gregorian calendar; years begin in March here. */
function daysSince1970(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The date, `YYYY-MM-DD`, some days after 1970-01-01: the inverse of {@link daysSince1970}. */
function civil(days: number): string {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
}

function pad(part: number): string {
  return String(part).padStart(2, '0')
}
