/** The thread that judges its share of the mutants, one after the other. */
import { parentPort, workerData } from 'node:worker_threads'

import { judge } from './judge.ts'
import type { Judged, Share } from './judged.ts'
import { mutantsOf } from './mutants-of.ts'
import { findSuites } from './suites.ts'

const { at, of, grep } = workerData as Share
const suites = await findSuites()
const mutants = suites
  .flatMap((suite) => mutantsOf(suite).map((mutant) => ({ suite, mutant })))
  .filter(({ mutant }) => mutant.name.includes(grep))

for (const [index, { suite, mutant }] of mutants.entries()) {
  if (index % of !== at) continue
  const judged: Judged = { mutant: mutant.name, verdict: judge(suite, mutant) }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(judged)
}
