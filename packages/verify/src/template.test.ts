import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { manifestOf, specOf, tsconfigOf } from './template.ts'
import { publicPackages, readJson, root } from './workspace.ts'

describe.each(publicPackages())('$name', ({ name, folder, manifest }) => {
  const tsconfig = readJson(join(folder, 'tsconfig.json')) as {
    include: readonly string[]
    compilerOptions: { types?: readonly string[] }
  }
  const spec = specOf(manifest, tsconfig.include, tsconfig.compilerOptions.types !== undefined)

  test('has the template’s package.json, field by field and in order', () => {
    expect(JSON.stringify(manifest, null, 2)).toBe(JSON.stringify(manifestOf({ ...spec, name }), null, 2))
  })

  test('has the template’s tsconfig.json, with a reference for each package it depends on', () => {
    expect({ ...tsconfig, references: paths(tsconfig) }).toEqual({
      ...tsconfigOf(spec),
      references: paths(tsconfigOf(spec)),
    })
  })

  test('is built by tsc -b', () => {
    expect(paths(readJson(join(root, 'tsconfig.json')) as object)).toContain(`packages/${name}`)
  })

  test('pins nothing itself: versions come from the catalog', () => {
    const own = [...Object.entries(spec.dependencies), ...Object.entries(spec.peerDependencies)]
    expect(own.filter(([, version]) => !/^(catalog:(peer)?|workspace:\^)$/.test(version))).toEqual([])
  })

  test('exports files that exist', () => {
    const sources = [...Object.values(manifest.exports ?? {}), ...Object.values(manifest.bin ?? {})]
    expect(sources.filter((source) => !existsSync(join(folder, source)))).toEqual([])
  })

  test('has a README that names it, says what it is, and what it never holds', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8')
    expect(readme.split('\n')[0]).toBe(`# @cristal/${name}`)
    expect(/never/i.test(readme), 'the README should say what the package never holds').toBe(true)
  })

  test('has an index that is a table of contents', () => {
    const index = readFileSync(join(folder, 'src/index.ts'), 'utf8')
    expect(index).toMatch(/^\/\*\*[^]*?@packageDocumentation[^]*?\*\//)
    expect(index).not.toMatch(/^export (\*|default|const|function|class|interface|let)/m)
  })
})

function paths(config: object): readonly string[] {
  const { references = [] } = config as { references?: readonly { path: string }[] }
  return references.map(({ path }) => path).toSorted()
}
