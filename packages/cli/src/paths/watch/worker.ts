import { registerHooks } from 'node:module'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'

import type { Terminal } from '../../terminal.ts'
import type { RunLooks, RunMessage } from './run-once.ts'

const files = new Set<string>()
registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:') && !url.includes('/node_modules/')) files.add(fileURLToPath(url))
    return next(url, context)
  },
})

const { args, looks } = workerData as { readonly args: readonly string[]; readonly looks: RunLooks }
// Only what is imported from here on is noted.
const { runCommand } = await import('../../run-command.ts')
const { pathsCommand } = await import('../paths-command.ts')
const code = await runCommand(pathsCommand, args, terminal())
tell({ type: 'ended', code, files: [...files] })

function terminal(): Terminal {
  const { coloured, columns, statusColumns } = looks
  return {
    input: Readable.from([]),
    out: (line) => tell({ type: 'out', line }),
    err: (line) => tell({ type: 'err', line }),
    prompt: () => undefined,
    interactive: false,
    coloured,
    ...(columns !== undefined && { columns }),
    ...(statusColumns !== undefined && {
      status: {
        columns: statusColumns,
        show: (line) => tell({ type: 'status', line }),
        clear: () => undefined,
      },
    }),
  }
}

function tell(message: RunMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message)
}
