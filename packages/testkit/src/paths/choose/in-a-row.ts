/** Labels with the same thing several times in a row said once: `wrong three times`. */
export function inARow(labels: readonly string[]): readonly string[] {
  const runs: { label: string; times: number }[] = []
  for (const label of labels) {
    const run = runs.at(-1)
    if (run?.label === label) run.times++
    else runs.push({ label, times: 1 })
  }
  return runs.map(({ label, times }) =>
    times === 1 ? label : `${label} ${often[times - 2] ?? `${times} times`}`,
  )
}

const often = ['twice', 'three times', 'four times', 'five times', 'six times']
