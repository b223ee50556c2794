/** `node packages/bench/src/main.ts`: measures, and prints what it found as Markdown. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { coldStarts } from './cold/cold-start.ts'
import { measureGroups } from './measure/measure-groups.ts'
import { ownGroups, peerGroup } from './measure/groups.ts'
import { quickPlan, wholePlan } from './measure/plan.ts'
import { installPeers } from './peers/install-peers.ts'
import { peers } from './peers/peers.ts'
import { markdownOf } from './report/markdown.ts'
import type { Report } from './report/report.ts'

const usage = `Measures what a turn costs: engine, runtime and stores beside their floors.

  --peers        also other libraries, installed from npm into the folder below
  --built        also cold starts of what npm run build wrote
  --quick        only shows that every talk is right
  --json FILE    also writes everything that was found
  --folder DIR   where files are written, on the disk that is to be measured; .cache/bench by default`

const { values } = parseArgs({
  options: {
    peers: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
    folder: { type: 'string', default: join(import.meta.dirname, '../../../.cache/bench') },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) console.log(usage)
else await measure()

async function measure(): Promise<void> {
  const plan = values.quick ? quickPlan : wholePlan
  const loadBefore = loadavg()[0] ?? 0
  const packages = resolve(values.folder, 'peers')
  const missing = values.peers ? installPeers(packages, note) : {}
  const names = peerGroup.names.filter((name) => !(name in missing))
  const groups = values.peers ? [...ownGroups, { ...peerGroup, names }] : ownGroups
  mkdirSync(values.folder, { recursive: true })
  const folder = mkdtempSync(join(resolve(values.folder), 'run-'))
  try {
    const found = await measureGroups({ plan, groups, folder, packages, note })
    const report: Report = {
      quick: values.quick,
      at: new Date().toISOString(),
      machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
      node: process.version,
      loadBefore,
      ...found,
      failed: { ...missing, ...found.failed },
      coldStarts: coldStarts(folder, plan.coldStarts, values.built),
    }
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
    console.log(await markdownOf(report, groups))
    if (Object.keys(found.failed).some(isOwn)) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Of ours, where nothing may fail; a peer may, by itself. */
function isOwn(failed: string): boolean {
  return !Object.keys(peers).includes(failed.split(',')[0] ?? '')
}

function note(what: string): void {
  console.error(what)
}
