import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import type { ContenderName } from '../contenders/contenders.ts'
import type { Orders } from './orders.ts'

/** A contender in a process of its own. */
export interface Worker {
  readonly name: ContenderName
  /** Has it do something, one thing at a time. Rejects with what went wrong, in the contender's own words. */
  order<Kind extends keyof Orders>(kind: Kind, order: Orders[Kind]['order']): Promise<Orders[Kind]['answer']>
  stop(): Promise<void>
}

/** Starts a contender in a folder of its own below `folder`; peers are loaded from `packages`. */
export function startWorker(name: ContenderName, folder: string, packages: string): Worker {
  const cwd = join(folder, name)
  mkdirSync(cwd, { recursive: true })
  const child = fork(join(import.meta.dirname, 'worker.ts'), [name, packages], {
    cwd,
    execArgv: ['--expose-gc'],
    serialization: 'advanced',
    // Peers write what they like to the terminal; only their last words are kept, for when they fail.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LANGSMITH_TRACING: 'false',
      LANGCHAIN_TRACING_V2: 'false',
    },
  })
  let complaints = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-2000)
  })
  const ended = once(child, 'exit')

  return {
    name,
    async order(kind, order) {
      const answered = once(child, 'message') as Promise<[Reply<Orders[typeof kind]['answer']>]>
      const died = ended.then(() => [{ error: `its process ended: ${complaints}` }] as const)
      if (child.connected) child.send({ kind, order })
      const [reply] = await Promise.race([answered, died])
      if ('error' in reply) throw new Error(`${name}: ${reply.error}`)
      return reply.answer
    },
    async stop() {
      child.kill()
      await ended
    },
  }
}

type Reply<Answer> = { readonly answer: Answer } | { readonly error: string }
