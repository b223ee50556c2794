/** `node packages/verify/src/paths-mutations/main.ts`: shows that generated paths notice what breaks in a machine. */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'

import { progress } from '../mutations/progress.ts'
import { allowed } from './allowed.ts'
import type { Judged } from './judged.ts'
import { mutantsOf } from './mutants-of.ts'
import { reportOf } from './report.ts'
import { findSuites } from './suites.ts'
import { judgeIn } from './workers.ts'

const { values } = parseArgs({
  options: {
    list: { type: 'boolean' },
    kills: { type: 'boolean' },
    grep: { type: 'string', default: '' },
    workers: { type: 'string' },
    help: { type: 'boolean' },
    // Passed to every program of the checks; here there is nothing to accept.
    update: { type: 'boolean' },
  },
})

const usage = `Breaks one thing of a machine at a time and expects its generated paths to differ from what is written.

  --list         what would be broken, one a line
  --grep TEXT    only mutants whose name contains it
  --kills        also say what noticed each
  --workers N    threads; as many as cores by default`

if (values.help) console.log(usage)
else if (values.list) for (const name of await names()) console.log(name)
else process.exitCode = (await check()) ? 0 : 1

async function names(): Promise<readonly string[]> {
  const suites = await findSuites()
  return suites
    .flatMap((suite) => mutantsOf(suite))
    .map(({ name }) => name)
    .filter((name) => name.includes(values.grep))
}

async function check(): Promise<boolean> {
  const start = performance.now()
  const judged: Judged[] = []
  const all = await names()
  const done = progress('mutants judged', all.length)
  await judgeIn(Number(values.workers ?? availableParallelism()), values.grep, (one) => {
    judged.push(one)
    void done(Promise.resolve())
  })
  const { text, holds } = reportOf({
    judged,
    allowed: allowed.filter(({ mutant }) => mutant.includes(values.grep)),
    kills: values.kills ?? false,
    seconds: Math.round((performance.now() - start) / 1000),
  })
  console.log(text)
  return holds
}
