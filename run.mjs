// `node run.mjs <task> [args]`: installs what the project needs, then runs the task on a recent Node.
// No dependencies, and no syntax newer than Node 18, since this file runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PNPM = '12.21.0'
const NODE = [24, 11]

const tasks = {
  start: ['examples/playground/src/main.ts'],
  test: ['node_modules/vitest/vitest.mjs', 'run'],
  verify: ['packages/verify/src/main.ts'],
  chat: ['packages/cli/src/main.ts', 'chat'],
  cristal: ['packages/cli/src/main.ts'],
  example: ['examples/run.ts'],
  bench: ['packages/bench/src/main.ts'],
  build: ['node_modules/typescript/bin/tsc', '-b'],
  lint: ['node_modules/oxlint/bin/oxlint'],
  format: ['node_modules/oxfmt/bin/oxfmt', '.'],
}

const root = dirname(fileURLToPath(import.meta.url))
const bin = join(root, 'node_modules', '.bin')
const windows = process.platform === 'win32'
const [task = 'start', ...args] = process.argv.slice(2)

if (!Object.hasOwn(tasks, task))
  stop(2, `There is no task "${task}". Tasks: ${Object.keys(tasks).join(', ')}.`)
const packageManager = install()
run(node(), [...tasks[task], ...args])

/** Brings node_modules up to date with the lockfile; does nothing when it already is. Answers how pnpm is called. */
function install() {
  const lockfile = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex')
  const wanted = `${lockfile} ${process.platform}-${process.arch}`
  const stamp = join(root, 'node_modules', '.installed-for')
  const [had, command] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split('\n') : []
  if (had === wanted && command) return command

  console.error('Installing dependencies (once; about half a minute on an empty cache)…')
  rmSync(stamp, { force: true })
  const pnpm = ownPnpm() ? 'pnpm' : `npx --yes pnpm@${PNPM}`
  // CI: replaces the node_modules of another pnpm without asking. NODE_ENV: the project's tools are devDependencies.
  const answer = spawnSync(`${pnpm} install --frozen-lockfile`, {
    cwd: root,
    shell: true,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, CI: 'true', NODE_ENV: 'development' },
  })
  if (answer.status !== 0) {
    stop(
      answer.status || 1,
      'The dependencies could not be installed. Read the lines above; most often the npm registry is out of reach.',
    )
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, `${wanted}\n${pnpm}`)
  return pnpm
}

/** Whether a pnpm that reads this lockfile is at hand; asked outside the project, whose settings don't matter here. */
function ownPnpm() {
  const env = { ...process.env, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0' }
  const answer = spawnSync('pnpm --version', { encoding: 'utf8', shell: true, cwd: dirname(root), env })
  return answer.status === 0 && Number(answer.stdout.split('.')[0]) >= 10
}

/** This Node where it is recent enough, else the one that the project installs for itself. */
function node() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > NODE[0] || (major === NODE[0] && minor >= NODE[1])) return process.execPath
  const local = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(local)) return local
  return stop(
    1,
    `Cristal needs Node ${NODE.join('.')} or newer; this is ${process.version} on ${process.platform}-${process.arch}, ` +
      `where it cannot bring its own. Install Node ${NODE[0]} (https://nodejs.org) and run this again.`,
  )
}

/** Runs the task in the foreground: its signals, its streams and its exit code are this program's. */
function run(command, parameters) {
  const PATH = [dirname(command), bin, process.env.PATH].join(delimiter)
  const child = spawn(command, parameters, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH, CRISTAL_PNPM: packageManager },
  })
  // A terminal sends Ctrl+C to both; here it only must not end this program before the task has cleaned up.
  process.on('SIGINT', () => {})
  for (const signal of windows ? ['SIGTERM'] : ['SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal))
  child.on('error', (error) => stop(1, `${command} could not be started: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

function stop(status, sentence) {
  console.error(sentence)
  return process.exit(status)
}
