/** Without those whose every goal is on others. */
export function needed<Way>(ways: readonly Way[], goalsOf: (way: Way) => readonly string[]): readonly Way[] {
  const counts = new Map<string, number>()
  const goals = ways.map((way) => new Set(goalsOf(way)))
  for (const each of goals) for (const name of each) counts.set(name, (counts.get(name) ?? 0) + 1)
  return ways.filter((_, index) => {
    const own = [...(goals[index] ?? [])]
    const isNeeded = own.some((name) => counts.get(name) === 1)
    if (!isNeeded) for (const name of own) counts.set(name, (counts.get(name) ?? 1) - 1)
    return isNeeded
  })
}
