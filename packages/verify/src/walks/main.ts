/** `node packages/verify/src/walks/main.ts`: lets chance talk with the whole bot, and looks at every promise after each step. */
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'

import { walkedScenarios } from './bot-walks.ts'
import { startWalkers, type Broken, type Walked } from './walkers.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '10' },
    steps: { type: 'string', default: '40' },
    scenario: { type: 'string', multiple: true },
    walkers: { type: 'string' },
    help: { type: 'boolean' },
    // Passed to every program of the checks; here there is nothing to accept.
    update: { type: 'boolean' },
  },
})

const usage = `Lets chance talk with the whole bot: people, humans at the desk, systems that fail, hosts that die.

  --seed N          another seed, other walks; 1 by default
  --runs N          walks in each scenario; 10 by default
  --steps N         things that happen in a walk, at most; 40 by default
  --scenario NAME   only this one of packages/bot/transcripts/scenarios; may be repeated
  --walkers N       threads; as many as cores by default`

/** So many things happen in the longest talk: what is kept of it must not grow. */
const longTalk = 600

if (values.help) console.log(usage)
else process.exitCode = (await check()) ? 0 : 1

async function check(): Promise<boolean> {
  // Conversations live in small files of short life: in memory, where the system offers that.
  if (existsSync('/dev/shm')) process.env['TMPDIR'] = '/dev/shm'
  const [seed, runs, steps] = [Number(values.seed), Number(values.runs), Number(values.steps)]
  const walkers = startWalkers(Number(values.walkers ?? availableParallelism()))
  try {
    const scenarios = values.scenario ?? walkedScenarios
    // Each scenario has a seed of its own, which an error names: the same walks everywhere would show less.
    const tasks = scenarios.map((scenario, index) => ({
      scenario,
      runs,
      steps,
      seed: values.scenario ? seed : seed + index,
      restarted: 8,
    }))
    const long = scenarios
      .slice(0, 1)
      .map((scenario) => ({ scenario, seed, runs: 1, steps: longTalk, restarted: 0 }))
    const walked = await Promise.all([...long, ...tasks].map((task) => walkers.walk(task)))
    const broken = walked.flatMap((one) => ('broken' in one ? [one] : []))
    if (broken.length > 0) console.error(brokenText(broken))
    else console.log(`note: ${summary(walked, seed)}`)
    return broken.length === 0
  } finally {
    await walkers.close()
  }
}

/** Each thing that is wrong once, by its shortest talk, and where else it is. */
function brokenText(all: readonly Broken[]): string {
  const kinds = Map.groupBy(all, ({ broken }) => broken)
  return [...kinds.values()]
    .map((alike) => {
      const [shortest, ...others] = alike.toSorted((one, other) => one.message.length - other.message.length)
      const where = others.map(({ scenario, seed }) => `${scenario} (seed ${seed})`)
      return `${shortest?.message}${where.length > 0 ? `\n# So in ${where.join(', ')}.\n` : ''}`
    })
    .join('\n\n')
}

function summary(walked: readonly Walked[], seed: number): string {
  const reports = walked.flatMap((one) => ('report' in one ? [one.report] : []))
  const total = (count: (report: (typeof reports)[number]) => number): number =>
    reports.reduce((sum, report) => sum + count(report), 0)
  const states = new Set(reports.flatMap((report) => [...report.states.keys()]))
  const texts = new Set(reports.flatMap((report) => [...report.texts.keys()]))
  const largest = Math.max(...reports.map((report) => report.largest))
  return [
    `${total(({ steps }) => steps)} steps in ${total(({ walks }) => walks)} walks from seed ${seed}`,
    `${states.size} states, ${texts.size} texts, at most ${Math.ceil(largest / 1024)} KiB of a conversation`,
  ].join('; ')
}
