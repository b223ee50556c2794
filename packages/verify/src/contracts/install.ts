import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { readJson, root } from '../workspace.ts'
import type { Manifest } from '../workspace.ts'

/** The folders beside this file that pin software of the outside world. */
export function contractNames(): readonly string[] {
  return globSync('*/package.json', { cwd: import.meta.dirname })
    .map((path) => dirname(path))
    .toSorted()
}

/** Where the pinned software of a contract lies once it is installed. */
export function installedFolder(name: string): string {
  return join(root, '.cache', 'contracts', name)
}

/** Installs what a contract pins, unless it is there already. Resolves to what that is, in a few words. */
export function install(name: string): string {
  const pins = join(import.meta.dirname, name)
  const folder = installedFolder(name)
  const stamp = join(folder, 'installed')
  const wanted = fingerprint(join(pins, 'package-lock.json'))
  const { dependencies = {} } = readJson(join(pins, 'package.json')) as Manifest
  const what = Object.entries(dependencies)
    .map(([library, version]) => `${library} ${version}`)
    .join(', ')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return what

  console.log(`Installing ${what}, and what they need, into .cache/contracts/${name}.`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(pins, file), join(folder, file))
  const { status, error } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`npm could not install ${what}.`, { cause: error })
  writeFileSync(stamp, wanted)
  return `${what} (installed now)`
}

/** What is installed depends on the pins and on the platform. */
function fingerprint(lockfile: string): string {
  const hash = createHash('sha256').update(readFileSync(lockfile)).digest('hex')
  return `${hash} ${process.platform} ${process.arch}`
}
