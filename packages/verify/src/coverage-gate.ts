/** Least coverage a package may have, in percent of lines and branches; raised when what stands allows it. */
const least: Readonly<Record<string, readonly [lines: number, branches: number]>> = {
  dialogue: [90, 85],
  core: [85, 75],
  financial: [85, 75],
  engine: [90, 85],
  bot: [80, 70],
  runtime: [85, 75],
  sienge: [90, 80],
  nlu: [85, 75],
  sandbox: [80, 70],
  testkit: [80, 70],
  cli: [50, 40],
}

/** The thresholds as Vitest reads them. */
export const coverageGate = Object.fromEntries(
  Object.entries(least).map(([name, [lines, branches]]) => [`packages/${name}/src/**`, { lines, branches }]),
)
