/** Writes times of the scenario as ISO 8601 with the offset that its `now` has. */
export function localTime(scenarioNow: string): (time: number) => string {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(scenarioNow) ?? []
  const offset = sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  const zone = sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`
  return (time) => new Date(time + offset * 60_000).toISOString().replace('Z', zone)
}
