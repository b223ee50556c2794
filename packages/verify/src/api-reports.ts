import { existsSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'

import { arrows } from './arrows.ts'
import { root, workspacePackages } from './workspace.ts'
import type { WorkspacePackage } from './workspace.ts'

// The public surface of the packages that hold machines and contracts, as text under version control: a state, an
// event or a text key that is renamed shows in review, where it means that living conversations must migrate.
const update = process.argv.includes('--update')
const reported = workspacePackages().filter(({ name }) => arrows[name]?.pure)
const changed = reported.filter((found) => !report(found)).map(({ name }) => name)

if (changed.length > 0) {
  console.error(
    `The public surface changed: ${changed.join(', ')}. If that is meant, run npm run verify -- api --update and commit packages/<name>/<name>.api.md.`,
  )
  process.exitCode = 1
} else {
  console.log(`note: ${reported.length} packages`)
}

/** Whether the committed report is what the built types say; with `--update` it is made so. */
function report({ name, folder }: WorkspacePackage): boolean {
  const temporary = join(root, '.cache', 'api', name)
  rmSync(temporary, { recursive: true, force: true })
  mkdirSync(temporary, { recursive: true })
  const file = join(folder, `${name}.api.md`)
  if (!existsSync(file)) writeFileSync(file, '')
  const result = Extractor.invoke(
    ExtractorConfig.prepare({
      configObjectFullPath: undefined,
      packageJsonFullPath: join(folder, 'package.json'),
      configObject: {
        projectFolder: folder,
        mainEntryPointFilePath: join(folder, 'dist', 'index.d.ts'),
        compiler: { overrideTsconfig: tsconfig(), skipLibCheck: true },
        apiReport: {
          enabled: true,
          reportFolder: folder,
          reportTempFolder: temporary,
          reportFileName: `${name}.api.md`,
        },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
        newlineKind: 'lf',
        messages: {
          compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
          extractorMessageReporting: {
            default: { logLevel: ExtractorLogLevel.Error },
            'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
          },
          tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        },
      },
    }),
    { localBuild: update, showVerboseMessages: false },
  )
  return result.succeeded && (update || !result.apiReportChanged)
}

/** The packages see each other's built types here, since their `exports` lead to sources. */
function tsconfig(): object {
  const paths = Object.fromEntries(
    workspacePackages().flatMap(({ name, folder }) => [
      [`@cristal/${name}`, [join(folder, 'dist/index.d.ts')]],
      [`@cristal/${name}/testing`, [join(folder, 'dist/testing/index.d.ts')]],
    ]),
  )
  return {
    compilerOptions: {
      target: 'es2022',
      lib: ['esnext'],
      module: 'nodenext',
      types: [],
      strict: true,
      skipLibCheck: true,
      paths,
    },
    files: globSync('packages/*/dist/index.d.ts', { cwd: root }).map((path) => join(root, path)),
  }
}
