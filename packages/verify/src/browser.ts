import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

import { root } from './workspace.ts'

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const CHROMIUM = process.env['CHROMIUM'] ?? found() ?? installed()
if (CHROMIUM === undefined) {
  console.error(
    'There is no Chromium here, and it could not be installed. Install it (Debian: apt-get install chromium ' +
      'fonts-noto-color-emoji), or name the one that you have: CHROMIUM=/path/to/chromium npm run verify -- browser',
  )
  process.exitCode = 1
} else {
  const config = 'examples/playground/browser/vitest.config.ts'
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', config],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, CHROMIUM },
    },
  )
  process.exitCode = status ?? 1
}

function found(): string | undefined {
  return known.find((path) => existsSync(path))
}

/** On Debian, as root, the system's own packages bring one. */
function installed(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  apt('update')
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-color-emoji')
  return found()
}

function apt(...args: readonly string[]): void {
  spawnSync('apt-get', args, { stdio: ['ignore', 2, 2] })
}
