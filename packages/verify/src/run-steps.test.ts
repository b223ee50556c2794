import { expect, test } from 'vitest'

import { runSteps } from './run-steps.ts'
import type { StepResult } from './run-steps.ts'
import { StepFailure } from './step.ts'
import type { Step } from './step.ts'
import { steps } from './steps.ts'

test('a step starts after those it needs', async () => {
  const log: string[] = []
  await run([logged('build', log), logged('pack', log, ['build']), logged('lint', log)])
  expect(log.indexOf('pack starts')).toBeGreaterThan(log.indexOf('build ends'))
})

test('no more steps run at once than there are cores', async () => {
  let running = 0
  let most = 0
  const wide = (name: string, cores: number): Step => ({
    name,
    says: '',
    cores,
    run: async () => {
      running += cores
      most = Math.max(most, running)
      await turns(3)
      running -= cores
      return ''
    },
  })
  await run([wide('a', 1), wide('b', 1), wide('c', 2), wide('d', 1), wide('e', 4)].slice(0, 4))
  expect(most).toBe(2)
})

test('a failure shows what the tool said, and leaves out only what needs it', async () => {
  const failing: Step = {
    name: 'build',
    says: '',
    run: () => Promise.reject(new StepFailure('tsc ended with 1', 'a.ts(1,1): error')),
  }
  const results = await run([
    failing,
    logged('pack', [], ['build']),
    logged('smoke', [], ['pack']),
    logged('lint', []),
  ])
  expect(results.map(({ outcome }) => outcome)).toEqual(['failed', 'left out', 'left out', 'passed'])
  expect(results[0]).toMatchObject({ note: 'tsc ended with 1', output: 'a.ts(1,1): error' })
  expect(results[1]?.note).toBe('build did not pass')
})

test('each step of the list has its own name and stands after those it needs', () => {
  const names = steps.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const [index, { after = [] }] of steps.entries())
    expect(names.slice(0, index)).toEqual(expect.arrayContaining([...after]))
})

async function run(list: readonly Step[]): Promise<readonly StepResult[]> {
  let time = 0
  const reported: StepResult[] = []
  const results = await runSteps(list, {
    update: false,
    cores: 2,
    now: () => time++,
    report: (result) => reported.push(result),
  })
  expect(reported).toHaveLength(list.length)
  return results
}

function logged(name: string, log: string[], after: readonly string[] = []): Step {
  return {
    name,
    says: '',
    after,
    run: async () => {
      log.push(`${name} starts`)
      await turns(2)
      log.push(`${name} ends`)
      return ''
    },
  }
}

async function turns(count: number): Promise<void> {
  for (let index = 0; index < count; index++) await Promise.resolve()
}
