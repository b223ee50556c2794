import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'

import { root, workspacePackages } from './workspace.ts'

// From nothing: what a deleted source once left in dist must neither satisfy an import nor be published.
for (const { folder } of workspacePackages()) {
  rmSync(join(folder, 'dist'), { recursive: true, force: true })
  rmSync(join(folder, 'tsconfig.tsbuildinfo'), { force: true })
}
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-b', '--force'],
  { cwd: root, stdio: 'inherit' },
)
process.exitCode = status ?? 1
