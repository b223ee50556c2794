import { findingName, type Finding } from './finding.ts'

/** What is wrong and not allowed, and what is allowed and not wrong any more. */
export function allowing(
  findings: readonly Finding[],
  uncovered: readonly string[],
  allowed: Readonly<Record<string, string>>,
): readonly Finding[] {
  const found = new Set([...findings.map(findingName), ...uncovered])
  const stale = Object.keys(allowed).filter((name) => !found.has(name))
  return [
    ...findings.filter((finding) => !Object.hasOwn(allowed, findingName(finding))),
    ...stale.map((name): Finding => ({
      kind: 'allowance',
      message: `"${name}" is allowed, and is not so any more; allow it no longer`,
      way: [],
    })),
  ]
}
