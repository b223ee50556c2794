import { kindOf } from '../errors.ts'
import type { Call } from '../ports/call.ts'
import { rejectionOf } from './rejection-of.ts'
import { givenUpCall, portCall } from './port-call.ts'
import type { TestRunner } from './test-runner.ts'

/** What a test is given. It is put away however the test ends. */
export interface UnderTest {
  /** Absent: nothing needs to be put away. */
  readonly close?: () => void | Promise<void>
}

/** Makes what one test needs, with nothing in it yet; called before each test. */
export type Setup<Under extends UnderTest> = () => Promise<Under>

/** Makes the tests of one port. */
export interface ContractSuite<Under extends UnderTest> {
  readonly expect: TestRunner['expect']
  readonly test: (name: string, body: (under: Under) => Promise<void>) => void
  /**
   * Tests what every port does with a call that nobody waits for any more.
   *
   * @param traces - What the call would leave behind. Left out: it leaves nothing.
   */
  readonly givenUp: (
    ask: (under: Under, call: Call) => Promise<unknown>,
    traces?: (under: Under) => unknown,
  ) => void
}

/**
 * For those who write the contract of a port: tests that get something of their own each, and the test that all
 * ports have in common.
 *
 * @example
 * ```ts
 * export function clockContract(runner: TestRunner, name: string, setup: Setup<ClockUnderTest>): void {
 *   runner.describe(`${name}: a clock`, () => {
 *     const { expect, test, givenUp } = contractSuite(runner, setup)
 *     test('tells the time', async ({ clock }) => expect(await clock.now(portCall())).toEqual('09:00'))
 *     givenUp(({ clock }, call) => clock.now(call))
 *   })
 * }
 * ```
 */
export function contractSuite<Under extends UnderTest>(
  { it, expect }: TestRunner,
  setup: Setup<Under>,
): ContractSuite<Under> {
  const suite: ContractSuite<Under> = {
    expect,
    test(name, body) {
      it(name, async () => {
        const under = await setup()
        try {
          await body(under)
        } finally {
          await under.close?.()
        }
      })
    },
    givenUp(ask, traces = () => undefined) {
      suite.test('begins nothing, and hands the reason on, when it was given up before', async (under) => {
        const reason = { givenUp: 'before' }
        const before = structuredClone(await traces(under))
        const outcome = await rejectionOf(ask(under, givenUpCall(reason)))
        expect(outcome === reason).toEqual(true)
        expect(await traces(under)).toEqual(before)
      })
      suite.test('ends when it is given up on the way, with its answer or the reason', async (under) => {
        const reason = { givenUp: 'on the way' }
        const given = new AbortController()
        const outcome = rejectionOf(ask(under, portCall({ signal: given.signal })))
        given.abort(reason)
        const ended = await outcome
        // What may have been done already is rightly said to be so.
        expect(ended === undefined || ended === reason || kindOf(ended) === 'unknown').toEqual(true)
      })
    },
  }
  return suite
}

// Machines have no use for these, so their types do not know them; each platform that runs tests has them.
declare const AbortController: new () => { readonly signal: AbortSignal; abort(reason?: unknown): void }
declare function structuredClone<Value>(value: Value): Value
