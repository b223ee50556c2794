import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'

import { arrows } from './arrows.ts'
import { indexOf, manifestOf, readmeOf, tsconfigOf } from './template.ts'
import type { PackageSpec } from './template.ts'
import { readJson, root } from './workspace.ts'

const [name = '', description = 'One sentence that says what it is for.'] = process.argv.slice(2)
const folder = join(root, 'packages', name)
const rule = arrows[name]

if (!/^[a-z][a-z0-9-]*$/.test(name)) {
  stop(
    'Usage: node packages/verify/src/new-package.ts <name> ["One sentence."]; a name is like scheduled-messages.',
  )
} else if (existsSync(folder)) {
  stop(`packages/${name} exists already.`)
} else if (!rule) {
  stop(`First say in packages/verify/src/arrows.ts what "${name}" may know.`)
} else {
  const xstate = rule.xstate === true
  const knows =
    rule.knows === 'anything' ? [] : rule.knows.filter((one) => existsSync(join(root, 'packages', one)))
  write({
    name,
    version: '0.1.0',
    description,
    subpaths: {},
    bin: {},
    folders: [],
    unshipped: [],
    dependencies: Object.fromEntries(knows.toSorted().map((one) => [`@cristal/${one}`, 'workspace:^'])),
    devDependencies: xstate ? { xstate: 'catalog:' } : {},
    peerDependencies: xstate ? { xstate: 'catalog:peer' } : {},
    peerDependenciesMeta: {},
    node: rule.pure !== true,
    inputs: [],
  })
}

/** Writes the package's files, and its line in the list of what `tsc -b` builds. */
function write(spec: PackageSpec): void {
  mkdirSync(join(folder, 'src'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), json(manifestOf(spec)))
  writeFileSync(join(folder, 'tsconfig.json'), json(tsconfigOf(spec)))
  writeFileSync(join(folder, 'README.md'), readmeOf(spec))
  writeFileSync(join(folder, 'src', 'index.ts'), indexOf(spec))
  const solution = readJson(join(root, 'tsconfig.json')) as { references: { path: string }[] }
  solution.references.push({ path: `packages/${name}` })
  writeFileSync(join(root, 'tsconfig.json'), json(solution))
  spawnSync(process.execPath, [
    join(root, 'node_modules/oxfmt/bin/oxfmt'),
    folder,
    join(root, 'tsconfig.json'),
  ])
  console.log(
    `packages/${name} is there. Now: pnpm install; a line in docs/architecture.md; what it never holds, in its README.`,
  )
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function stop(sentence: string): void {
  console.error(sentence)
  process.exitCode = 2
}
