import { spawnSync } from 'node:child_process'

import { contractNames, install } from './install.ts'
import { root } from '../workspace.ts'

// What stands in for the outside world here must not differ from the outside world. The real software is heavy, so it
// is no dependency of the workspace: each folder beside this file pins its own, which is fetched here alone.
const notes = contractNames().map((name) => install(name))

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'packages/verify/src/contracts/vitest.config.ts'],
  { cwd: root, stdio: 'inherit' },
)
process.exitCode = status ?? 1
if (status === 0) console.log(`note: ${notes.join('; ')}`)
