import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

import { readJson, root } from './workspace.ts'
import type { Manifest } from './workspace.ts'

/**
 * Installs what a folder pins in its `package.json` and lockfile into another folder, unless it is there already: heavy
 * software that only one check needs, and that is no dependency of the workspace. Says what it is, in a few words.
 */
export function installPinned(pins: string, folder: string): string {
  const stamp = join(folder, 'installed')
  const wanted = fingerprint(join(pins, 'package-lock.json'))
  const { dependencies = {} } = readJson(join(pins, 'package.json')) as Manifest
  const what = Object.entries(dependencies)
    .map(([library, version]) => `${library} ${version}`)
    .join(', ')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return what

  console.log(`Installing ${what}, and what they need, into ${relative(root, folder)}.`)
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
