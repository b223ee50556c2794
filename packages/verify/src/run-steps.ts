import { sharedCores } from './cores.ts'
import { StepFailure } from './step.ts'
import type { Step, StepOptions } from './step.ts'

/** How a step ended. */
export interface StepResult {
  readonly step: Step
  readonly outcome: 'passed' | 'failed' | 'left out'
  /** What a step has to say, or why it failed or was left out. */
  readonly note: string
  /** What the tool said, of a failure. */
  readonly output: string
  readonly milliseconds: number
}

export interface RunOptions extends StepOptions {
  /** Cores that may be filled at once. */
  readonly cores: number
  /** Milliseconds since any start. */
  readonly now: () => number
  /** Told of each result as it comes. */
  readonly report: (result: StepResult) => void
}

/**
 * Runs steps side by side as far as the cores allow, each after those that it needs, which stand before it.
 * One that fails stops only those that need it. Resolves to every result, in the steps' order.
 */
export async function runSteps(steps: readonly Step[], options: RunOptions): Promise<readonly StepResult[]> {
  const cores = sharedCores(options.cores)
  const results = new Map<string, Promise<StepResult>>()
  for (const step of steps) {
    const needed = (step.after ?? []).flatMap((name) => results.get(name) ?? [])
    results.set(step.name, reported(inTurn(step, needed)))
  }
  return await Promise.all(results.values())

  async function inTurn(step: Step, needed: readonly Promise<StepResult>[]): Promise<StepResult> {
    const broken = (await Promise.all(needed)).find(({ outcome }) => outcome !== 'passed')
    if (broken)
      return {
        step,
        outcome: 'left out',
        note: `${broken.step.name} did not pass`,
        output: '',
        milliseconds: 0,
      }
    return await cores.use(step.cores ?? 1, () => runStep(step, options))
  }

  async function reported(coming: Promise<StepResult>): Promise<StepResult> {
    const result = await coming
    options.report(result)
    return result
  }
}

async function runStep(step: Step, options: RunOptions): Promise<StepResult> {
  const start = options.now()
  try {
    const note = await step.run(options)
    return { step, outcome: 'passed', note, output: '', milliseconds: options.now() - start }
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error)
    const output = error instanceof StepFailure ? error.output : ''
    return { step, outcome: 'failed', note, output, milliseconds: options.now() - start }
  }
}
