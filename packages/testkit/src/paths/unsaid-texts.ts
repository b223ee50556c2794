import type { PathReport } from './paths-of.ts'

/**
 * The texts that no path of any of these machines says.
 *
 * @example
 * ```ts
 * expect(unsaidTexts(texts, [pathsOf(machine, cases)])).toEqual([])
 * ```
 */
export function unsaidTexts(
  texts: Readonly<Record<string, string>>,
  reports: readonly PathReport[],
): readonly string[] {
  const said = new Set(reports.flatMap(({ paths }) => paths.flatMap(({ covers }) => covers)))
  return Object.keys(texts).filter((key) => !said.has(`says ${key}`))
}
