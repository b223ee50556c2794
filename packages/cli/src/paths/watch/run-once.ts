import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'

import type { Terminal } from '../../terminal.ts'

/** How the terminal looks on which a run is shown. */
export interface RunLooks {
  readonly coloured: boolean
  readonly columns: number | undefined
  /** The columns of its status line. Absent: it has none. */
  readonly statusColumns: number | undefined
}

/** What a run tells while it goes on. */
export type RunMessage =
  | { readonly type: 'out' | 'err' | 'status'; readonly line: string }
  | { readonly type: 'ended'; readonly code: number; readonly files: readonly string[] }

/** A command that runs apart. */
export interface OneRun {
  /** Resolves to the files that it imported, when it is over. */
  readonly over: Promise<readonly string[]>
  /** Ends it where it is. */
  readonly stop: () => Promise<void>
}

/** Runs a command on a thread of its own, so that every module is fresh, and one that never ends can be ended. */
export function runOnce(args: readonly string[], terminal: Terminal): OneRun {
  const { coloured = false, columns, status } = terminal
  const looks: RunLooks = { coloured, columns, statusColumns: status?.columns }
  const worker = new Worker(new URL(`./worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: { args, looks },
    // What this process was started with, such as for tests, is nothing to the run.
    execArgv: [],
  })
  let files: readonly string[] | undefined
  let stopped = false
  worker.on('message', (message: RunMessage) => {
    if (message.type === 'ended') files = message.files
    else if (message.type === 'status') status?.show(message.line)
    else terminal[message.type](message.line)
  })
  worker.on('error', (error: unknown) => {
    terminal.err(`The run broke off: ${error instanceof Error ? error.message : String(error)}`)
    files ??= []
  })
  const over = new Promise<readonly string[]>((resolve) => {
    worker.on('exit', (code) => {
      if (files === undefined && !stopped) terminal.err(`The run broke off: something ended it with ${code}.`)
      resolve(files ?? [])
    })
  })
  return {
    over,
    async stop() {
      stopped = true
      await worker.terminate()
      status?.show('')
    },
  }
}
