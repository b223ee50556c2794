import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

import { root } from './workspace.ts'

// The tests in a real browser: node packages/verify/src/browser.ts [which files]
const pages = ['examples/playground/browser/vitest.config.ts', 'packages/report/browser/vitest.config.ts']
const CHROMIUM = process.env['CHROMIUM'] ?? found() ?? installed()
if (CHROMIUM === undefined) {
  stop('There is no Chromium here, and it could not be installed.')
} else if (!runs(CHROMIUM)) {
  stop(`${CHROMIUM} is no Chromium that runs here.`)
} else {
  const failed = pages.filter((config) => !passes(config, CHROMIUM))
  process.exitCode = failed.length > 0 ? 1 : 0
}

function passes(config: string, chromium: string): boolean {
  const which = process.argv.slice(2)
  const { status } = spawnSync(
    process.execPath,
    // A file that is named may be of one page only.
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      config,
      ...(which.length > 0 ? ['--passWithNoTests'] : []),
      ...which,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM: chromium } },
  )
  return status === 0
}

/** Where the usual installations put it; one that does not run, such as a stub of a distribution, does not count. */
function found(): string | undefined {
  const known = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]
  return known.find((path) => existsSync(path) && runs(path))
}

function runs(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

/** On Debian, as root, the system's own packages bring one. */
function installed(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.error('There is no Chromium here: installing it from the system’s packages, once…')
  const packages = ['chromium', 'fonts-noto-color-emoji']
  const install = ['install', '-y', '--no-install-recommends', ...packages]
  // Lists of packages that are old, or missing as in many containers, are fetched only where they do not do.
  if (!apt(...install) && !(apt('update') && apt(...install))) return undefined
  return found()
}

function apt(...args: readonly string[]): boolean {
  // Packages must not ask anything: nobody is there to answer.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env }).status === 0
}

function stop(sentence: string): void {
  console.error(
    `${sentence} Install it (Debian: apt-get install chromium fonts-noto-color-emoji), or name the one that you ` +
      'have: CHROMIUM=/path/to/chromium npm run verify -- browser',
  )
  process.exitCode = 1
}
