/** A time in milliseconds as people say it, such as `15 min` or `1 d 2 h`. */
export function durationText(ms: number): string {
  if (ms < 1000) return `${ms} ms`
  const parts = units.flatMap(([unit, size], index) => {
    const within = index === 0 ? ms : ms % (units[index - 1]?.[1] ?? ms)
    const count = Math.floor(within / size)
    return count > 0 ? [`${count} ${unit}`] : []
  })
  return parts.join(' ')
}

const units: readonly (readonly [unit: string, size: number])[] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
]
