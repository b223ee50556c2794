import type { PathResult, SuiteResult } from '@cristal/testkit'

import type { StatusLine, Terminal } from '../../terminal.ts'
import { counted } from './counted.ts'
import { verdictOf } from './verdict.ts'

/** Shows how far the paths are. */
export interface Progress {
  /** A suite begins. */
  begins(suite: string): void
  /** It will have so many paths. */
  expects(paths: number): void
  /** One is through. */
  passes(path: PathResult): void
  /** All of the suite are. */
  ends(suite: SuiteResult): void
  /** All of all suites are, or nothing more comes. */
  over(): void
}

/** A bar where a person sees it move; else a line for each suite that ran. */
export function progressFor(terminal: Terminal, suites: number, run: boolean): Progress {
  if (terminal.status) return bar(terminal.status, suites)
  return lines(run ? (line) => terminal.err(line) : () => undefined)
}

function lines(write: (line: string) => void): Progress {
  return {
    begins: () => undefined,
    expects: () => undefined,
    passes: () => undefined,
    ends(suite) {
      const { paths, failed, findings, missing } = verdictOf([suite])
      const ms = suite.paths.reduce((sum, path) => sum + path.ms, 0)
      const wrong = [
        ...(failed > 0 ? [`${failed} failed`] : []),
        ...(findings > 0 ? [`${findings} found wrong`] : []),
        ...(missing > 0 ? [`${missing} not covered`] : []),
      ]
      const came = [counted(paths, 'path'), ...wrong].join(', ')
      write(`${wrong.length > 0 ? '✗' : '✓'} ${suite.name}: ${came} (${Math.round(ms)} ms)`)
    },
    over: () => undefined,
  }
}

/** Redrawn no more often than an eye sees. */
const pause = 50

function bar(status: StatusLine, suites: number): Progress {
  let name = ''
  let ended = 0
  let expected = 0
  let passed = 0
  let all = 0
  let failed = 0
  let drawn = Number.NEGATIVE_INFINITY
  const draw = (): void => {
    if (performance.now() - drawn < pause) return
    drawn = performance.now()
    const share = (ended + (expected > 0 ? passed / expected : 0)) / suites
    status.show(barText({ share, name, paths: all, failed }, status.columns))
  }
  return {
    begins(suite) {
      name = suite
      expected = 0
      passed = 0
      draw()
    },
    expects(paths) {
      expected = paths
    },
    passes(path) {
      passed++
      all++
      if (path.status === 'failed') failed++
      draw()
    },
    ends() {
      ended++
    },
    over: () => status.show(''),
  }
}

/** How far it is, from 0 to 1, and what it is at. */
export interface Standing {
  readonly share: number
  readonly name: string
  readonly paths: number
  readonly failed: number
}

/** A bar with its numbers, that fits. */
export function barText({ share, name, paths, failed }: Standing, columns: number): string {
  const percent = `${String(Math.floor(share * 100)).padStart(3)} %`
  const numbers = [counted(paths, 'path'), ...(failed > 0 ? [`${failed} failed`] : [])].join(', ')
  // The last column is left free: some terminals go to the next line there.
  const room = columns - 1
  const width = Math.min(24, room - percent.length - numbers.length - 3)
  const begun = width < 6 ? percent : `${blocks(share, width)} ${percent}`
  const text = `${begun} ${numbers}`
  const left = room - text.length - 2
  return left < 4 ? text.slice(0, Math.max(0, room)) : `${text}  ${short(name, left)}`
}

function blocks(share: number, width: number): string {
  const full = Math.round(share * width)
  return '█'.repeat(full) + '░'.repeat(width - full)
}

function short(name: string, room: number): string {
  return name.length <= room ? name : `${name.slice(0, room - 1)}…`
}
