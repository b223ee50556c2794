import type { Setup, TestRunner } from '@cristal/dialogue/testing'

import { deskEnding } from './desk-ending.ts'
import { deskFailing } from './desk-failing.ts'
import { deskOpening } from './desk-opening.ts'
import { deskSending } from './desk-sending.ts'
import type { DeskUnderTest } from './desk-under-test.ts'

/**
 * What every adapter of `Desk` promises, as tests: what the humans get to see, what it does when a call is
 * repeated, and how it fails.
 *
 * @example
 * ```ts
 * import { describe, expect, it } from 'vitest'
 *
 * deskContract({ describe, it, expect }, 'my desk', async () => {
 *   const server = await startServer()
 *   return { desk: myDesk(server.url), can, media, ...server.asSeenByHumans }
 * })
 * ```
 */
export function deskContract(runner: TestRunner, name: string, setup: Setup<DeskUnderTest>): void {
  deskOpening(runner, name, setup)
  deskSending(runner, name, setup)
  deskEnding(runner, name, setup)
  deskFailing(runner, name, setup)
}
