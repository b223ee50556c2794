import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'

import { runSteps } from './run-steps.ts'
import type { StepResult } from './run-steps.ts'
import type { Step } from './step.ts'
import { steps } from './steps.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    list: { type: 'boolean' },
    update: { type: 'boolean' },
    but: { type: 'string', multiple: true, default: [] },
  },
})
const unknown = [...positionals, ...values.but].filter((name) => !steps.some((step) => step.name === name))

if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. Steps: ${steps.map(({ name }) => name).join(', ')}.`)
  process.exitCode = 2
} else if (values.list) {
  for (const { name, says } of steps) console.log(`${name.padEnd(18)}${says}`)
} else {
  const chosen = positionals.length > 0 ? withNeeds(positionals) : steps
  await verify(chosen.filter(({ name }) => !values.but.includes(name)))
}

async function verify(chosen: readonly Step[]): Promise<void> {
  const start = performance.now()
  const results = await runSteps(chosen, {
    update: values.update ?? false,
    cores: availableParallelism(),
    now: () => performance.now(),
    report: (result) => {
      console.log(line(result))
      if (result.output) console.log(`${result.output.replaceAll(/^/gm, '    ')}\n`)
    },
  })
  const bad = results.filter(({ outcome }) => outcome !== 'passed')
  const time = seconds(performance.now() - start)
  if (bad.length === 0) {
    console.log(`\nAll ${results.length} steps passed in ${time}.`)
    return
  }
  console.log(`\n${results.length - bad.length} of ${results.length} steps passed in ${time}. These did not:`)
  for (const result of bad) console.log(line(result))
  console.log(`Run one alone: npm run verify -- ${bad[0]?.step.name ?? ''}`)
  process.exitCode = 1
}

/** The named steps and all that they need, in the list's order. */
function withNeeds(names: readonly string[]): readonly Step[] {
  const wanted = new Set(names)
  for (const step of steps.toReversed())
    if (wanted.has(step.name)) for (const name of step.after ?? []) wanted.add(name)
  return steps.filter(({ name }) => wanted.has(name))
}

function line({ step, outcome, note, milliseconds }: StepResult): string {
  const mark = { passed: '✓', failed: '✗', 'left out': '–' }[outcome]
  return `${mark} ${step.name.padEnd(18)} ${seconds(milliseconds).padStart(7)}  ${note}`.trimEnd()
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
