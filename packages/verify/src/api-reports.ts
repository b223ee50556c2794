import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import {
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  ExtractorMessageCategory,
} from '@microsoft/api-extractor'
import type { ExtractorMessage } from '@microsoft/api-extractor'

import { arrows } from './arrows.ts'
import { root, workspacePackages } from './workspace.ts'
import type { WorkspacePackage } from './workspace.ts'

// The public surface of the packages that hold machines and contracts, as text under version control: a state, an
// event or a text key that is renamed shows in review, where it means that living conversations must migrate.
const update = process.argv.includes('--update')
const reported = workspacePackages().filter(({ name }) => arrows[name]?.pure)
const results = reported.map((found) => ({ name: found.name, outcome: report(found) }))
const changed = results.filter(({ outcome }) => outcome === 'changed').map(({ name }) => name)
const unsaid = reported.flatMap(undocumented)

if (results.some(({ outcome }) => outcome === 'faulty')) fail('The public surface is not whole; see above.')
if (changed.length > 0)
  fail(
    `The public surface changed: ${changed.join(', ')}. If that is meant, run npm run verify -- api --update and commit packages/<name>/<name>.api.md.`,
  )
if (unsaid.length > 0)
  fail(`These exports need a sentence that says what they are for: ${unsaid.join(', ')}.`)
if (process.exitCode === undefined) console.log(`note: ${reported.length} packages`)

/** Compares the committed report with what the built types say; with `--update` it is made so. */
function report({ name, folder }: WorkspacePackage): 'same' | 'changed' | 'faulty' {
  const temporary = temporaryFolder(name)
  rmSync(temporary, { recursive: true, force: true })
  mkdirSync(temporary, { recursive: true })
  const file = join(folder, `${name}.api.md`)
  const result = Extractor.invoke(
    ExtractorConfig.prepare({
      configObjectFullPath: undefined,
      packageJsonFullPath: join(folder, 'package.json'),
      configObject: {
        projectFolder: folder,
        mainEntryPointFilePath: join(folder, 'dist', 'index.d.ts'),
        compiler: { overrideTsconfig: tsconfig(folder), skipLibCheck: true },
        apiReport: {
          enabled: true,
          // What a machine's type names is part of its surface, exported by name or not.
          includeForgottenExports: true,
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
            // The packages see each other's sources here, where `exports` leads.
            'ae-wrong-input-file-type': { logLevel: ExtractorLogLevel.None },
            'ae-forgotten-export': { logLevel: ExtractorLogLevel.None },
            'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
            'ae-undocumented': { logLevel: ExtractorLogLevel.None },
          },
          tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        },
      },
    }),
    { localBuild: update, messageCallback: quiet },
  )
  if (result.errorCount > 0) return 'faulty'
  if (update || !result.apiReportChanged) return 'same'
  if (existsSync(file)) show(file, join(temporary, `${name}.api.md`))
  return 'changed'
}

/** Keeps back what API Extractor says besides its findings. */
function quiet(message: ExtractorMessage): void {
  const finding = message.category !== ExtractorMessageCategory.Console
  message.handled = !finding || message.logLevel !== ExtractorLogLevel.Error
}

function show(committed: string, found: string): void {
  const args = ['diff', '--no-index', '--no-color', '--unified=1', committed, found]
  console.error(spawnSync('git', args, { encoding: 'utf8' }).stdout)
}

/** The exports without a comment. Members are left out: most are named well enough. */
function undocumented({ name }: WorkspacePackage): readonly string[] {
  const text = readFileSync(join(temporaryFolder(name), `${name}.api.md`), 'utf8')
  const bare =
    /\/\/ @public \(undocumented\)\nexport (?:(?:abstract|class|const|function|interface|type) )+(\w+)/g
  return [...text.matchAll(bare)].map(([, found = '']) => `${name}.${found}`)
}

function temporaryFolder(name: string): string {
  return join(root, '.cache', 'api', name)
}

function fail(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}

/** What API Extractor's own TypeScript needs to read the built types. */
function tsconfig(folder: string): object {
  return {
    compilerOptions: {
      target: 'es2022',
      lib: ['esnext'],
      module: 'nodenext',
      allowImportingTsExtensions: true,
      noEmit: true,
      types: [],
      strict: true,
      skipLibCheck: true,
    },
    files: [join(folder, 'dist', 'index.d.ts')],
  }
}
