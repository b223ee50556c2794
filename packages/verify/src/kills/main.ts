import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { checkEnd } from './checks/check-end.ts'
import { runTalks } from './driver/run-talks.ts'
import { groupsOf } from './groups.ts'
import { killPlan } from './kill-plan.ts'
import { badBuilds, type BadBuild } from './orders.ts'
import { people } from './person.ts'
import { report } from './report.ts'
import { stageNames } from './stages.ts'

const usage = `node packages/verify/src/kills/main.ts [--kills 210] [--seed 1] [--bad ${badBuilds.join('|')}]

Kills a host in the middle of its work, again and again, and shows that each message is answered exactly once.
The seed says where. With --bad the host is built wrongly on purpose: then the exit code is 0 when that shows.`

const { values } = parseArgs({
  options: {
    kills: { type: 'string' },
    seed: { type: 'string', default: '1' },
    bad: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
const bad = badBuilds.find((name) => name === values.bad)
// A bad build shows soon.
const kills = Number(values.kills ?? (bad ? 2 : 15) * stageNames.length)
const understood = Number.isInteger(kills) && kills > 0 && Number.isInteger(seed) && bad === values.bad

// Its processes end with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

if (understood && !values.help) {
  await main(bad ?? null)
} else {
  console.error(usage)
  process.exitCode = values.help ? 0 : 2
}

async function main(build: BadBuild | null): Promise<void> {
  const began = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'cristal-kills-'))
  process.once('exit', (code) => {
    if (code === 0) rmSync(folder, { recursive: true, force: true })
    else console.log(`What is left of it: ${folder}`)
  })
  const cache = join(folder, 'compiled')
  const killed = await runTalks({
    folder: join(folder, 'killed'),
    cache,
    groups: groupsOf(people(Math.max(12, kills)), seed),
    plan: killPlan(kills, seed),
    bad: build,
    onDeath: progress,
  })
  const plain = await runTalks({
    folder: join(folder, 'plain'),
    cache,
    groups: groupsOf(killed.people, seed),
    plan: [],
    bad: null,
  })
  const untouched = checkEnd(plain, plain).map((violation) => `without any kill: ${violation}`)
  const violations = [...new Set([...untouched, ...checkEnd(killed, plain)])]
  console.log(report(killed, violations, { seed, seconds: (performance.now() - began) / 1000 }))
  const good = build === null ? violations.length === 0 : untouched.length === 0 && violations.length > 0
  process.exitCode = good ? 0 : 1
}

function progress(deaths: number, talks: number): void {
  if (process.stdout.isTTY) process.stdout.write(`\r${deaths} of ${kills} kills, ${talks} talks `)
}
