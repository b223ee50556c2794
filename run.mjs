// `node run.mjs <task> [args]`: installs what the project needs, then runs the task on Node 24.
// No dependencies, and no syntax newer than Node 18, since this file runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PNPM = '12.21.0'
const NODE_MAJOR = 24

const tasks = {
  start: ['examples/playground/src/main.ts'],
  test: ['node_modules/vitest/vitest.mjs', 'run'],
  verify: ['packages/verify/src/main.ts'],
  chat: ['packages/cli/src/main.ts', 'chat'],
  cristal: ['packages/cli/src/main.ts'],
  build: ['node_modules/typescript/bin/tsc', '-b'],
  lint: ['node_modules/oxlint/bin/oxlint', '--type-aware'],
  format: ['node_modules/oxfmt/bin/oxfmt', '.'],
}

const root = dirname(fileURLToPath(import.meta.url))
const windows = process.platform === 'win32'
const [task = 'start', ...args] = process.argv.slice(2)

if (!Object.hasOwn(tasks, task))
  stop(2, `There is no task "${task}". Tasks: ${Object.keys(tasks).join(', ')}.`)
install()
process.exit(run(node(), [...tasks[task], ...args]))

/** Brings node_modules up to date with the lockfile; does nothing when it already is. */
function install() {
  const lockfile = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex')
  const wanted = `${lockfile} ${process.platform}-${process.arch}`
  const stamp = join(root, 'node_modules', '.installed-for')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return

  console.error('Installing dependencies (once; about half a minute on an empty cache)…')
  rmSync(stamp, { force: true })
  const own = Number(ask('pnpm', ['--version']).split('.')[0]) >= 10
  const [command, ...before] = own ? ['pnpm'] : ['npx', '--yes', `pnpm@${PNPM}`]
  const status = run(command, [...before, 'install', '--frozen-lockfile'])
  if (status !== 0) {
    stop(
      status,
      'The dependencies could not be installed. Read the lines above; most often the npm registry is out of reach.',
    )
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

/** This Node where it is recent enough, else the one that the project installs for itself. */
function node() {
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath
  const local = join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node')
  if (existsSync(local)) return local
  return stop(
    1,
    `Cristal needs Node ${NODE_MAJOR}; this is ${process.version} on ${process.platform}-${process.arch}, ` +
      `where it cannot bring its own. Install Node ${NODE_MAJOR} (https://nodejs.org) and run this again.`,
  )
}

function run(command, parameters) {
  const PATH = [dirname(nodeOnPath()), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  const child = spawnSync(command, parameters, {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
    env: { ...process.env, PATH, CI: process.env.CI ?? 'true' },
  })
  return child.status ?? 1
}

function nodeOnPath() {
  return Number(process.versions.node.split('.')[0]) >= NODE_MAJOR
    ? process.execPath
    : join(root, 'node_modules', '.bin', 'node')
}

function ask(command, parameters) {
  const answer = spawnSync(command, parameters, { encoding: 'utf8', shell: windows, cwd: '/' })
  return answer.status === 0 ? answer.stdout.trim() : ''
}

function stop(status, sentence) {
  console.error(sentence)
  return process.exit(status)
}
