import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { median } from '../measure/quantile.ts'

/** Milliseconds from the birth of a process, the median of several. */
export interface ColdStart {
  readonly way: string
  readonly imported: number
  readonly opened: number
  readonly answered: number
  /** Until it had ended, as its parent saw it. */
  readonly whole: number
}

interface Way {
  readonly way: string
  readonly flags: readonly string[]
  readonly cached: boolean
}

/**
 * Starts processes that import the bot, open a new SQLite file and answer one message, each way in turn; `built`: what
 * `npm run build` wrote, too.
 */
export function coldStarts(folder: string, times: number, built: boolean): readonly ColdStart[] {
  const ways = built ? [...sources, ...builds] : sources
  const runs = ways.map((): Omit<ColdStart, 'way'>[] => [])
  // One more than counts: the first fills what caches there are.
  for (let time = 0; time <= times; time++) {
    ways.forEach((way, index) => {
      const run = start(way, folder)
      if (time > 0) runs[index]?.push(run)
    })
  }
  return ways.map(({ way }, index) => ({ way, ...mediansOf(runs[index] ?? []) }))
}

const onBuilt = ['--import', pathToFileURL(join(import.meta.dirname, 'on-built.ts')).href]

const sources: readonly Way[] = [
  { way: 'TypeScript sources', flags: [], cached: false },
  { way: 'TypeScript sources, compile cache', flags: [], cached: true },
]

const builds: readonly Way[] = [
  { way: 'built', flags: onBuilt, cached: false },
  { way: 'built, compile cache', flags: onBuilt, cached: true },
]

function start({ way, flags, cached }: Way, folder: string): Omit<ColdStart, 'way'> {
  const { NODE_COMPILE_CACHE: _, ...env } = process.env
  const world = mkdtempSync(join(folder, 'cold-'))
  const program = join(import.meta.dirname, 'first-answer.ts')
  const begun = performance.now()
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, program, world], {
    encoding: 'utf8',
    env: cached ? { ...env, NODE_COMPILE_CACHE: join(folder, 'compiled') } : env,
  })
  const whole = performance.now() - begun
  if (status !== 0) throw new Error(`A process could not start (${way}): ${stderr.slice(-500)}`)
  const { words, ...marks } = JSON.parse(stdout) as ColdStart & { words: string }
  if (!words.includes('Como posso ajudar')) throw new TypeError(`The first answer was "${words}" (${way}).`)
  return { ...marks, whole }
}

function mediansOf(runs: readonly Omit<ColdStart, 'way'>[]): Omit<ColdStart, 'way'> {
  return {
    imported: median(runs.map(({ imported }) => imported)),
    opened: median(runs.map(({ opened }) => opened)),
    answered: median(runs.map(({ answered }) => answered)),
    whole: median(runs.map(({ whole }) => whole)),
  }
}
