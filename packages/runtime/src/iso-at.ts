const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * A time as ISO with milliseconds and the offset that a time zone has then, such as
 * `2026-11-21T09:00:00.000-03:00`.
 */
export function isoAt(time: number, timeZone: string): string {
  const name = format(timeZone)
    .formatToParts(time)
    .find((part) => part.type === 'timeZoneName')?.value
  const [, sign = '+', hours = '00', minutes = '00'] = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? []
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000)
  return `${new Date(time + offset).toISOString().slice(0, -1)}${sign}${hours}:${minutes}`
}

function format(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  formats.set(timeZone, made)
  return made
}
