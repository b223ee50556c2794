import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compileFunction } from 'node:vm'

import { ParseError } from './parse-error.ts'

/** What the cloud code is given in place of a Parse Server. */
export interface Surroundings {
  /** As `process.env`; `cloud/main.js` says what it reads. */
  readonly env: Readonly<Record<string, string>>
  /** Absent: the platform's own. */
  readonly fetch?: typeof globalThis.fetch
  /** As `AbortSignal.timeout`, by a clock of the caller's. Absent: real time. */
  readonly timeout?: (ms: number) => AbortSignal
}

/** What a function is called with. */
export interface CloudRequest {
  /** Body and query together; the function may write into it. */
  readonly params: Record<string, unknown>
  readonly headers: Readonly<Record<string, string>>
}

/** Rejects with a {@link ParseError} where the function refuses. */
export type CloudFunction = (request: CloudRequest) => Promise<unknown>

/**
 * Runs the very `cloud/main.js` that is deployed, without a Parse Server: for tests, and for a stand-in on this
 * machine. Gives its functions by name.
 *
 * @example
 * ```ts
 * const functions = localCloud({ env: { SIENGE_URL: 'http://127.0.0.1:4010' } })
 * const result = await functions.get('installments')?.({ params, headers: {} })
 * ```
 */
export function localCloud(surroundings: Surroundings): ReadonlyMap<string, CloudFunction> {
  const { env, fetch = globalThis.fetch, timeout = (ms) => AbortSignal.timeout(ms) } = surroundings
  const functions = new Map<string, CloudFunction>()
  const parse = {
    Cloud: {
      define(name: string, handler: (request: CloudRequest) => unknown): void {
        functions.set(name, async (request) => await handler(request))
      },
    },
    Error: ParseError,
  }
  // Parse Server too loads it as a script that finds `Parse` around it; each caller gets one of its own here.
  const script = compileFunction(source, ['Parse', 'process', 'fetch', 'AbortSignal'], { filename: file })
  script(parse, { env }, fetch, { timeout })
  return functions
}

const file = fileURLToPath(new URL('../../cloud/main.js', import.meta.url))
const source = readFileSync(file, 'utf8')
