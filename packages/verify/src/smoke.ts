import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { execute, pnpm } from './program.ts'
import { publicPackages, readJson } from './workspace.ts'
import type { Manifest } from './workspace.ts'

// A host's view: all tarballs in one project outside the workspace, and every entry point imported by plain Node.
const [tarballs = ''] = process.argv.slice(2)
const host = mkdtempSync(join(tmpdir(), 'smoke-'))
const packages = publicPackages()
const files = Object.fromEntries(
  packages.map(({ name, manifest }) => [
    manifest.name,
    `file:${join(tarballs, `cristal-${name}-${manifest.version}.tgz`)}`,
  ]),
)
const peers = Object.fromEntries(
  packages.flatMap(({ folder, manifest }) =>
    Object.keys(manifest.peerDependencies ?? {}).map((peer) => {
      const { version } = readJson(join(folder, 'node_modules', peer, 'package.json')) as Manifest
      return [peer, version]
    }),
  ),
)
const entries = packages.flatMap(({ manifest }) =>
  Object.keys(manifest.exports ?? {})
    .filter((subpath) => subpath !== './package.json')
    .map((subpath) => manifest.name + subpath.slice(1)),
)

try {
  write('package.json', { name: 'host', private: true, type: 'module', dependencies: { ...files, ...peers } })
  // JSON is YAML: the packages ask for each other by version, and none is published yet.
  write('pnpm-workspace.yaml', { packages: [], overrides: files })
  await pnpm('install --prefer-offline --ignore-scripts', host)
  writeFileSync(
    join(host, 'main.js'),
    entries.map((entry) => `if (!(await import('${entry}'))) throw new Error('${entry}')\n`).join(''),
  )
  await execute(process.execPath, ['main.js'], { folder: host })
  const copies = globSync('node_modules/.pnpm/xstate@*', { cwd: host })
  if (copies.length > 1)
    throw new Error(`A host gets XState ${copies.length} times, and actors would not know each other.`)
  console.log(`note: ${entries.length} entry points`)
} finally {
  rmSync(host, { recursive: true, force: true })
}

function write(file: string, value: object): void {
  writeFileSync(join(host, file), JSON.stringify(value))
}
