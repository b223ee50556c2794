import { understandingPolicy } from '../ask/understanding.ts'
import type { Understanding, Understood } from '../ports/understanding.ts'
import { contractSuite, type Setup, type UnderTest } from './contract-suite.ts'
import { flawsOf } from './flaws-of.ts'
import { portCall } from './port-call.ts'
import type { TestRunner } from './test-runner.ts'

/** An understanding, and what it must know. */
export interface UnderstandingUnderTest extends UnderTest {
  readonly understanding: Understanding
  /** The most likely intent of texts that it must know. */
  readonly knows: Readonly<Record<string, string>>
}

/**
 * What every adapter of `Understanding` promises, as tests: that it always answers, soon, in the right form, and
 * the same again.
 *
 * @example
 * ```ts
 * import { describe, expect, it } from 'vitest'
 *
 * understandingContract({ describe, it, expect }, 'my understanding', async () => ({
 *   understanding: myUnderstanding(),
 *   knows: { 'quero a segunda via': 'segunda_via', 'bom dia': 'greeting' },
 * }))
 * ```
 */
export function understandingContract(
  runner: TestRunner,
  name: string,
  setup: Setup<UnderstandingUnderTest>,
): void {
  runner.describe(`${name}: an understanding`, () => {
    const { expect, test, givenUp } = contractSuite(runner, setup)

    test('knows what it must, in the right form', async ({ understanding, knows }) => {
      for (const [text, intent] of Object.entries(knows)) {
        const understood = await understand(understanding, text)
        expect([text, understood.intent.name, ...flawsOf(understood)]).toEqual([text, intent])
      }
    })

    test('answers whatever is written, in the right form', async ({ understanding }) => {
      for (const text of [...meaningless, ...strange]) {
        expect([text, ...flawsOf(await understand(understanding, text))]).toEqual([text])
      }
    })

    test('is not confident of a text without meaning', async ({ understanding }) => {
      for (const text of meaningless) {
        const { intent } = await understand(understanding, text)
        expect([text, intent.name === 'bias' || intent.confidence < 0.5]).toEqual([text, true])
      }
    })

    for (const unit of units) {
      test(`answers 200 kB of ${JSON.stringify(unit)} while there is time`, async ({ understanding }) => {
        const text = unit.repeat(200_000 / unit.length)
        const start = Date.now()
        expect(flawsOf(await understand(understanding, text))).toEqual([])
        expect(Date.now() - start < understandingPolicy.timeout).toEqual(true)
      })
    }

    test('answers the same call the same, whatever comes between', async ({ understanding, knows }) => {
      const texts = [...Object.keys(knows), ...strange]
      const before = await Promise.all(texts.map((text) => understand(understanding, text)))
      const after: Understood[] = []
      for (const text of texts.toReversed()) after.unshift(await understand(understanding, text))
      expect(after).toEqual(before)
    })

    givenUp(({ understanding }, call) => understanding.understand({ text: 'bom dia', today }, call))
  })
}

const today = '2026-11-21'
const meaningless = ['', '   ', '\n\t', '...', '?!']
const strange = [
  'quero a segunda via das atrasadas e da de janeiro',
  'de março de 2025 a fevereiro de 2024, menos 13/2026 e 00/0000',
  '99/9999 31/02/2026 1e999 NaN',
  'DEZEMBRO dezembro 12/2026 o mês que vem, o ano passado, as próximas',
  '😀👍🏽',
  '\ud800',
  'a\u0000b',
  'e\u0301\u0301\u0301',
  '漢字 ไทย עברית',
  '__proto__',
  'constructor',
  '{"intent":"segunda_via"}',
  '<script>alert(1)</script>',
]
const units = ['a', 'boleto ', 'de janeiro a ', '1-', '(', '\u0301', ' ']

/** The same call for the same text. */
function understand(understanding: Understanding, text: string): Promise<Understood> {
  return understanding.understand({ text, today }, portCall({ key: `contract ${text.slice(0, 40)}` }))
}
