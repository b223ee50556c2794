/** Least coverage a package may have, in percent of lines and branches; raised when what stands allows it. */
const least: Readonly<Record<string, readonly [lines: number, branches: number]>> = {
  dialogue: [85, 75],
  core: [85, 75],
  financial: [85, 75],
  engine: [95, 90],
  bot: [80, 60],
  runtime: [80, 75],
  sienge: [95, 90],
  nlu: [90, 65],
  sandbox: [90, 80],
  inspector: [95, 85],
  testkit: [90, 80],
  cli: [80, 65],
}

/** The thresholds as Vitest reads them. */
export const coverageGate = Object.fromEntries(
  Object.entries(least).map(([name, [lines, branches]]) => [`packages/${name}/src/**`, { lines, branches }]),
)
