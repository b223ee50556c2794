import { readFileSync } from 'node:fs'
import type { RunningClock, Sandbox, SandboxOptions, ScenarioInput } from '../src/index.ts'
import { parseScenario, sandbox } from '../src/index.ts'
import { manualClock } from './manual-clock.ts'

/** A scenario of the shipped examples, as it is written. */
export function written(name = 'horizonte'): ScenarioInput {
  const file = new URL(`../scenarios/${name}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as ScenarioInput
}

/** What a test sees of an answer. */
export interface Seen {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly json: unknown
}

export interface Opened extends Sandbox {
  readonly clock: RunningClock
  /** Resolves once so many answers wait on the clock. */
  dozing(count: number): Promise<void>
  get(path: string, init?: RequestInit): Promise<Seen>
  post(path: string, body: unknown, init?: RequestInit): Promise<Seen>
}

/** The shipped scenario with some of its SIENGE changed, served on a clock that stands still. */
export async function open(
  sienge: Partial<ScenarioInput['sienge']> = {},
  faults: ScenarioInput['faults'] = [],
  options: SandboxOptions = {},
): Promise<Opened> {
  const input = written()
  const clock = manualClock(input.now)
  let asleep = 0
  let onChange: (() => void) | undefined
  const world = await sandbox(parseScenario({ ...input, sienge: { ...input.sienge, ...sienge }, faults }), {
    credentials: { user: 'integracao', password: 'segredo' },
    clock,
    asleep() {
      asleep += 1
      onChange?.()
      return () => {
        asleep -= 1
        onChange?.()
      }
    },
    ...options,
  })
  const headers = { authorization: basic('integracao', 'segredo'), 'content-type': 'application/json' }
  return {
    ...world,
    clock,
    dozing: (count) =>
      new Promise((resolve) => {
        onChange = () => {
          if (asleep === count) resolve()
        }
        onChange()
      }),
    get: (path, init) => seen(fetch(world.url + path, { headers, ...init })),
    post: (path, body, init) =>
      seen(fetch(world.url + path, { method: 'POST', headers, body: JSON.stringify(body), ...init })),
  }
}

export function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
}

export async function seen(asked: Promise<Response>): Promise<Seen> {
  const response = await asked
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: parsed(text) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
