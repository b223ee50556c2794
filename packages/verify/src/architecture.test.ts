import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { arrows, pureLibraries } from './arrows.ts'
import { importsOf, packageOf } from './imports.ts'
import { readJson, sourceFiles, workspacePackages } from './workspace.ts'
import type { WorkspacePackage } from './workspace.ts'

const scope = '@cristal/'

describe.each(workspacePackages())('$name', (found) => {
  const { name, manifest, folder } = found
  const rule = arrows[name]
  const needed = [
    ...Object.keys(manifest.dependencies ?? {}),
    ...Object.keys(manifest.peerDependencies ?? {}),
  ]

  test('is in the table of arrows', () => {
    expect(rule, `say in packages/verify/src/arrows.ts what ${name} may know`).toBeDefined()
  })

  test('depends only on packages that it may know', () => {
    expect(strangers(needed, rule?.knows ?? [])).toEqual([])
  })

  test('imports only what it declares', () => {
    const undeclared = outsideImports(found)
      .filter(({ name: wanted }) => !needed.includes(wanted) && wanted !== manifest.name)
      .map(({ file, specifier }) => `${file} → ${specifier}`)
    expect(undeclared, 'add them to "dependencies", or do without').toEqual([])
  })

  test('names XState only where machines live', () => {
    if (rule?.xstate) return
    expect([...needed, ...outsideImports(found).map((one) => one.name)]).not.toContain('xstate')
  })

  test('keeps test kits out of what it ships', () => {
    const kits = code(found)
      .filter((file) => !file.startsWith('src/testing/'))
      .flatMap((file) => importsOf(join(folder, file)).map((specifier) => ({ file, specifier })))
      .filter(({ specifier }) => /(^@cristal\/testkit|\/testing(\/|$)|^vitest|^fast-check)/.test(specifier))
      .map(({ file, specifier }) => `${file} → ${specifier}`)
    // The command line and the checks run kits, and the report shows what comes of them; that is what they are for.
    expect(['cli', 'verify', 'bench', 'testkit', 'report'].includes(name) ? [] : kits).toEqual([])
  })

  if (!rule?.pure) return

  test('is pure: no Node in its types, its imports or its libraries', () => {
    const { compilerOptions } = readJson(join(folder, 'tsconfig.json')) as { compilerOptions: object }
    expect(compilerOptions, 'a pure package takes types and lib from tsconfig.base.json').not.toHaveProperty(
      'types',
    )
    expect(compilerOptions).not.toHaveProperty('lib')
    const libraries = needed.filter((one) => !one.startsWith(scope) && one !== 'xstate')
    expect(libraries.filter((one) => !pureLibraries.includes(one))).toEqual([])
    expect(specifiers(found).filter((specifier) => specifier.startsWith('node:'))).toEqual([])
  })
})

test('a stranger among the dependencies is found', () => {
  expect(strangers(['@cristal/sienge', '@cristal/dialogue', 'hono'], ['dialogue'])).toEqual(['sienge'])
})

function strangers(needed: readonly string[], knows: readonly string[] | 'anything'): readonly string[] {
  if (knows === 'anything') return []
  return needed
    .filter((one) => one.startsWith(scope))
    .map((one) => one.slice(scope.length))
    .filter((one) => !knows.includes(one))
}

function outsideImports(found: WorkspacePackage) {
  return code(found).flatMap((file) =>
    importsOf(join(found.folder, file))
      .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
      .map((specifier) => ({ file, specifier, name: packageOf(specifier) })),
  )
}

function specifiers(found: WorkspacePackage): readonly string[] {
  return code(found).flatMap((file) => importsOf(join(found.folder, file)))
}

/** What is shipped: neither tests nor a `src/testing` of its own, and nothing of a private package. */
function code(found: WorkspacePackage): readonly string[] {
  if (found.manifest.private) return []
  const testing = found.manifest.exports?.['./testing'] !== undefined
  return sourceFiles(found)
    .filter((file) => !file.endsWith('.test.ts'))
    .filter((file) => testing || !file.startsWith('src/testing/'))
}
