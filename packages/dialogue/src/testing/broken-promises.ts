import type { TestRunner } from './test-runner.ts'

/**
 * For those who write a contract: the names of its promises that an adapter breaks, so that a test can show that
 * it is caught.
 *
 * @example
 * ```ts
 * const setup = async () => ({ clock: stoppedClock })
 * expect(await brokenPromises(expect, (runner) => clockContract(runner, 'stopped', setup))).toContain('moves on')
 * ```
 */
export async function brokenPromises(
  expect: TestRunner['expect'],
  contract: (runner: TestRunner) => void,
): Promise<readonly string[]> {
  const promises: [name: string, keep: () => Promise<void>][] = []
  contract({ describe: (_, body) => body(), it: (...promise) => promises.push(promise), expect })
  const broken: string[] = []
  for (const [name, keep] of promises) await keep().catch(() => broken.push(name))
  return broken
}
