import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { installPinned } from '../pinned.ts'
import { root } from '../workspace.ts'

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
  return installPinned(join(import.meta.dirname, name), installedFolder(name))
}
