import type { SuiteResult } from '@cristal/testkit'

/** A file name for the feature of each suite, which no other has, even where case does not count. */
export function featureNames(suites: readonly SuiteResult[]): ReadonlyMap<string, SuiteResult> {
  const named = new Map<string, SuiteResult>()
  for (const suite of suites) {
    const base = fileName(suite.name) || 'fluxo'
    let name = `${base}.feature`
    for (let count = 2; named.has(name); count++) name = `${base}-${count}.feature`
    named.set(name, suite)
  }
  return named
}

/** `askDocument (a/login.paths.ts)` as `ask-document-a-login.paths.ts`. */
function fileName(name: string): string {
  return name
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1-$2')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replaceAll(/^[.-]+|-+$/g, '')
    .toLowerCase()
}
