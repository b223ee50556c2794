import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'

import { root, workspacePackages } from '../workspace.ts'

/**
 * A copy of the project in which Stryker may write. Packages find each other there by the links that were copied with
 * them, and everything else in the project's own `node_modules`.
 */
export function copyProject(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'packages'), { recursive: true })
  for (const file of ['package.json', 'tsconfig.base.json', 'docs'])
    cpSync(join(root, file), join(folder, file), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const { folder: from } of workspacePackages()) {
    for (const part of readdirSync(from).filter((name) => copied.has(name)))
      cpSync(join(from, part), join(folder, 'packages', basename(from), part), {
        recursive: true,
        verbatimSymlinks: true,
      })
  }
}

const copied: ReadonlySet<string> = new Set(['src', 'test', 'node_modules', 'package.json', 'README.md'])
