import type { Manifest } from './workspace.ts'

/** What tells one published package from another. */
export interface PackageSpec {
  /** Without the scope. */
  readonly name: string
  readonly version: string
  /** One sentence, which the README repeats. */
  readonly description: string
  /** Subpaths besides the main entry, such as `testing`; each is `src/<subpath>/index.ts` or `src/<subpath>.ts`. */
  readonly subpaths: Readonly<Record<string, string>>
  /** Commands, by name, and the source file of each. */
  readonly bin: Readonly<Record<string, string>>
  /** Folders that ship besides `dist` and `src`. */
  readonly folders: readonly string[]
  /** Parts of `src` that only its own tests use, such as `src/testing`: neither built nor shipped. */
  readonly unshipped: readonly string[]
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly peerDependencies: Readonly<Record<string, string>>
  readonly peerDependenciesMeta: Readonly<Record<string, unknown>>
  /** Whether its sources may use Node. */
  readonly node: boolean
  /** Inputs of the compiler besides `src`, such as a JSON file that is imported. */
  readonly inputs: readonly string[]
}

/** The package.json that every published package has, in this order of fields. */
export function manifestOf(spec: PackageSpec): object {
  const subpaths = Object.entries({ '.': './src/index.ts', ...spec.subpaths })
  const self = { './package.json': './package.json' }
  return {
    name: `@cristal/${spec.name}`,
    version: spec.version,
    description: spec.description,
    license: 'MIT',
    ...(filled(spec.bin) && { bin: spec.bin }),
    files: ['dist', ...spec.folders, 'src', '!**/*.test.ts', ...spec.unshipped.map((part) => `!${part}`)],
    type: 'module',
    sideEffects: false,
    exports: { ...Object.fromEntries(subpaths), ...self },
    publishConfig: {
      ...(filled(spec.bin) && { bin: mapped(spec.bin, (source) => built(source, '.js')) }),
      exports: {
        ...Object.fromEntries(
          subpaths.map(([subpath, source]) => [
            subpath,
            { types: built(source, '.d.ts'), default: built(source, '.js') },
          ]),
        ),
        ...self,
      },
      access: 'public',
    },
    ...(filled(spec.dependencies) && { dependencies: spec.dependencies }),
    ...(filled(spec.devDependencies) && { devDependencies: spec.devDependencies }),
    ...(filled(spec.peerDependencies) && { peerDependencies: spec.peerDependencies }),
    ...(filled(spec.peerDependenciesMeta) && { peerDependenciesMeta: spec.peerDependenciesMeta }),
    engines: { node: '>=24.11' },
  }
}

/** The tsconfig.json that every published package has; it refers to the packages that it depends on. */
export function tsconfigOf(spec: PackageSpec): object {
  return {
    extends: '../../tsconfig.base.json',
    compilerOptions: { rootDir: 'src', outDir: 'dist', ...(spec.node && { types: ['node'] }) },
    include: ['src', ...spec.inputs],
    exclude: ['src/**/*.test.ts', ...spec.unshipped],
    references: Object.keys(spec.dependencies)
      .filter((name) => name.startsWith('@cristal/'))
      .map((name) => ({ path: `../${name.slice('@cristal/'.length)}` })),
  }
}

/** The README that a package starts with. */
export function readmeOf({ name, description }: Pick<PackageSpec, 'name' | 'description'>): string {
  return `# @cristal/${name}\n\n${description}\n\n## Never in here\n\nSay it before the first commit.\n`
}

/** The `index.ts` that a package starts with. */
export function indexOf({ description }: Pick<PackageSpec, 'description'>): string {
  return `/**\n * ${description}\n *\n * @packageDocumentation\n */\nexport {}\n`
}

/** What is a package's own in the files that stand; the rest must equal the template. */
export function specOf(
  manifest: Manifest & Partial<PackageSpec>,
  include: readonly string[],
  node: boolean,
): PackageSpec {
  const { '.': _main, './package.json': _self, ...subpaths } = manifest.exports ?? {}
  const own = (manifest.files ?? []).filter((entry) => !['dist', 'src', '!**/*.test.ts'].includes(entry))
  return {
    name: manifest.name.replace('@cristal/', ''),
    version: manifest.version,
    description: manifest.description,
    subpaths,
    bin: manifest.bin ?? {},
    folders: own.filter((entry) => !entry.startsWith('!')),
    unshipped: own.filter((entry) => entry.startsWith('!')).map((entry) => entry.slice(1)),
    dependencies: manifest.dependencies ?? {},
    devDependencies: manifest.devDependencies ?? {},
    peerDependencies: manifest.peerDependencies ?? {},
    peerDependenciesMeta: manifest.peerDependenciesMeta ?? {},
    node,
    inputs: include.filter((input) => input !== 'src'),
  }
}

function built(source: string, extension: '.js' | '.d.ts'): string {
  return source.replace(/^\.\/(src\/)?/, './dist/').replace(/\.ts$/, extension)
}

function filled(record: object): boolean {
  return Object.keys(record).length > 0
}

function mapped(record: Readonly<Record<string, string>>, change: (value: string) => string) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
