import type { PlannedSuite } from './suite-source.ts'

/** The same suites with names that no two have: those that are alike also say their file, and their place in it. */
export function toldApart(suites: readonly PlannedSuite[]): readonly PlannedSuite[] {
  const once = withNames(suites, ({ name, file }, alike) =>
    alike.every((other) => other.file === file) ? name : `${name} (${file})`,
  )
  return withNames(once, ({ name }, _, index) => (index === 0 ? name : `${name} ${index + 1}`))
}

function withNames(
  suites: readonly PlannedSuite[],
  nameOf: (suite: PlannedSuite, alike: readonly PlannedSuite[], index: number) => string,
): readonly PlannedSuite[] {
  return suites.map((suite) => {
    const alike = suites.filter(({ name }) => name === suite.name)
    return alike.length === 1 ? suite : { ...suite, name: nameOf(suite, alike, alike.indexOf(suite)) }
  })
}
