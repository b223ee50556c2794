import { globSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { execute, pnpm } from './program.ts'
import { StepFailure } from './step.ts'
import type { Step } from './step.ts'
import { publicPackages, root } from './workspace.ts'

/** Where the packages' tarballs lie after the step `packed`. */
export const tarballsFolder = join(root, '.cache', 'tarballs')

/** Packs every published package as it would be published: `exports` to `dist`, versions written out. */
export async function packPackages(): Promise<string> {
  rmSync(tarballsFolder, { recursive: true, force: true })
  mkdirSync(tarballsFolder, { recursive: true })
  const packages = publicPackages()
  const filters = packages.map(({ manifest }) => `--filter=${manifest.name}`).join(' ')
  await pnpm(`${filters} --recursive pack --pack-destination "${tarballsFolder}"`)
  const packed = tarballs()
  if (packed.length !== packages.length)
    throw new Error(`${packages.length} packages were to be packed, but ${packed.length} tarballs are there.`)
  return `${packed.length} packages`
}

/** A step that runs a tool on each tarball, and shows what it says of all that fail. */
export function checkTarballs(tool: string, ...args: readonly string[]): Step['run'] {
  return async () => {
    const failures: StepFailure[] = []
    for (const tarball of tarballs()) {
      await execute(process.execPath, [tool, ...args, tarball]).catch((error: unknown) => {
        if (!(error instanceof StepFailure)) throw error
        failures.push(error)
      })
    }
    if (failures.length > 0)
      throw new StepFailure(
        failures.map(({ message }) => message).join('; '),
        failures.map(({ output }) => output).join('\n\n'),
      )
    return ''
  }
}

function tarballs(): readonly string[] {
  return globSync('*.tgz', { cwd: tarballsFolder })
    .toSorted()
    .map((file) => join(tarballsFolder, file))
}
