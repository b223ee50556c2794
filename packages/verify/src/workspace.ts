import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The repository's top folder. */
export const root = resolve(import.meta.dirname, '../../..')

/** The parts of a package.json that the checks read. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly description: string
  readonly bin?: Readonly<Record<string, string>>
  readonly files?: readonly string[]
  readonly exports?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

/** One package of the workspace, as it stands on disk. */
export interface WorkspacePackage {
  /** Its folder's name, which is also its name without the scope. */
  readonly name: string
  readonly folder: string
  readonly manifest: Manifest
}

/** Every folder in `packages` that holds a package.json, in alphabetical order. */
export function workspacePackages(): readonly WorkspacePackage[] {
  return globSync('packages/*/package.json', { cwd: root })
    .toSorted()
    .map((path) => {
      const folder = join(root, path, '..')
      return { name: path.split(/[\\/]/)[1] ?? '', folder, manifest: readJson(join(root, path)) as Manifest }
    })
}

/** The packages that are published. */
export function publicPackages(): readonly WorkspacePackage[] {
  return workspacePackages().filter(({ manifest }) => manifest.private !== true)
}

/** The TypeScript files below a package's `src`, as paths within the package, with forward slashes. */
export function sourceFiles({ folder }: WorkspacePackage): readonly string[] {
  if (!existsSync(join(folder, 'src'))) return []
  return globSync('src/**/*.ts', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
