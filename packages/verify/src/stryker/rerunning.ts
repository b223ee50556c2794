import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

import { TestRunner, type RunnerTestCase, type RunnerTestFile } from 'vitest'

import { resultsFolder, type FileResult } from './file-result.ts'

/** A mutant that makes a test wait for longer than this is noticed. */
const patience = 10_000
/** So many tests of one file are tried on a mutant: one that survives them might be noticed by others. */
const mostReruns = 200
/** A test that passes through more mutants than this, such as one over thousands of made-up texts, runs once only. */
const mostHitsOfATest = 300_000
/** A mutant that is passed through so much more often than usual goes round and round. */
const mostHits = 100

/** What Stryker's code in the sources shares with whoever runs them. */
interface Switch {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: FileResult['coverage']
}

/**
 * Runs each test as it is, and then once more with each mutant on its way that no test has noticed yet. Nothing is loaded
 * anew in between, which is what takes the time otherwise; so tests must not depend on having run before.
 */
// oxlint-disable-next-line import/no-default-export -- where vitest looks for a runner
export default class RerunningTestRunner extends TestRunner {
  readonly #tests: FileResult['tests'] = []
  readonly #noticed: FileResult['noticed'] = {}
  readonly #reruns: FileResult['reruns'] = {}

  readonly #ran: Ran[] = []

  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test) as (() => Promise<void>) | undefined
    if (run === undefined) throw new TypeError('A test has no function.')
    const id = `${relative(process.cwd(), test.file.filepath)} ${test.fullTestName}`
    const shared = theSwitch()
    const start = performance.now()
    shared.currentTestId = id
    try {
      await run()
    } finally {
      shared.currentTestId = undefined
      this.#tests.push({ id, milliseconds: performance.now() - start })
      const counts = { ...shared.mutantCoverage?.perTest[id] }
      const hits = Object.values(counts).reduce((sum, count) => sum + count, 0)
      if (hits <= mostHitsOfATest) this.#ran.push({ id, run, counts, hits })
    }
  }

  // oxlint-disable-next-line typescript/no-misused-promises -- vitest waits for it, whatever its type says
  override async onAfterRunFiles(files: RunnerTestFile[]): Promise<void> {
    super.onAfterRunFiles(files)
    const [file] = files
    if (file === undefined) return
    await this.#rerunAll()
    const coverage = theSwitch().mutantCoverage ?? { static: {}, perTest: {} }
    delete coverage.perTest[scrap]
    const result: FileResult = {
      tests: this.#tests,
      coverage,
      noticed: this.#noticed,
      reruns: this.#reruns,
    }
    const key = createHash('sha256').update(file.filepath).digest('hex').slice(0, 16)
    mkdirSync(resultsFolder(), { recursive: true })
    writeFileSync(join(resultsFolder(), `${key}.json`), JSON.stringify(result))
  }

  /**
   * The tests that do least come first: most mutants are noticed by the first few. What is tried depends on what tests
   * pass through, not on how long they take, so that it is the same on each machine.
   */
  async #rerunAll(): Promise<void> {
    const before = noticedBefore()
    for (const test of this.#ran.toSorted((one, other) => one.hits - other.hits)) {
      for (const mutant of Object.keys(test.counts)) {
        const reruns = this.#reruns[mutant] ?? 0
        if (before.has(mutant) || mutant in this.#noticed || reruns >= mostReruns) continue
        this.#reruns[mutant] = reruns + 1
        const how = await rerun(test, mutant)
        if (how !== undefined) this.#noticed[mutant] = { by: test.id, how }
      }
    }
  }
}

/** A test that has run. */
interface Ran {
  readonly id: string
  readonly run: () => Promise<void>
  /** How often it passed through each mutant. */
  readonly counts: Readonly<Record<string, number>>
  /** The sum of these. */
  readonly hits: number
}

/** What a rerun passes through is nobody's coverage. */
const scrap = 'a rerun'

/** Why a test fails with a mutant; `undefined` when it does not. */
async function rerun({ run, counts, hits }: Ran, mutant: string): Promise<string | undefined> {
  const shared = theSwitch()
  const end = Promise.withResolvers<never>()
  const timer = setTimeout(() => end.reject(new Error('it takes too long')), patience)
  const { perTest } = (shared.mutantCoverage ??= { static: {}, perTest: {} })
  perTest[scrap] = counting(100_000 + hits * mostHits)
  Object.assign(shared, {
    activeMutant: mutant,
    currentTestId: scrap,
    hitCount: 0,
    hitLimit: Math.max(1000, (counts[mutant] ?? 0) * mostHits),
  })
  try {
    await Promise.race([run(), end.promise])
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 300) : String(error)
  } finally {
    clearTimeout(timer)
    Object.assign(shared, { activeMutant: undefined, currentTestId: undefined, hitCount: undefined })
  }
}

/** Counts like Stryker's own, but ends what goes on for ever where the mutant itself does not stand. */
function counting(most: number): Record<string, number> {
  let hits = 0
  return new Proxy<Record<string, number>>(
    {},
    {
      get: () => 0,
      set() {
        if (++hits > most) throw new Error('it goes on and on')
        return true
      },
    },
  )
}

function theSwitch(): Switch {
  const everything = globalThis as { [switchName]?: Switch }
  everything[switchName] ??= {}
  return everything[switchName]
}

/** What Stryker calls it. */
const switchName = '__stryker__'

/** The mutants that tests of other files have noticed. */
function noticedBefore(): ReadonlySet<string> {
  try {
    const files = readdirSync(resultsFolder()).map((name) =>
      readFileSync(join(resultsFolder(), name), 'utf8'),
    )
    return new Set(files.flatMap((text) => Object.keys((JSON.parse(text) as FileResult).noticed)))
  } catch {
    // Nothing was run before, or another file is written at this moment: some mutants are run once too often.
    return new Set()
  }
}
