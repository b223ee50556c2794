/** Whether SIENGE is closed: always, never, or each night from 00:00 to 06:30 UTC. */
export function inMaintenance(option: boolean | 'nightly', now: number): boolean {
  if (option !== 'nightly') return option
  const time = new Date(now)
  return time.getUTCHours() * 60 + time.getUTCMinutes() < 6 * 60 + 30
}
