import { Worker } from 'node:worker_threads'

import type { Report, Task, Verdict, Watched } from './task.ts'

/** Real time in which one transcript must end, on a slow machine, too. */
const patience = 60_000

/** Threads that play transcripts side by side. */
export interface Players {
  watch(file: string): Promise<Watched>
  judge(task: Task & { do: 'judge' }): Promise<Verdict>
  close(): Promise<void>
}

/** Starts players. One that a mutant has brought down is replaced. */
export function startPlayers(count: number): Players {
  const idle: Worker[] = []
  const waiting: ((player: Worker) => void)[] = []
  const all = new Set<Worker>()
  for (let each = 0; each < count; each++) hire()

  function hire(): void {
    const player = new Worker(new URL('player.ts', import.meta.url))
    all.add(player)
    free(player)
  }

  function free(player: Worker): void {
    const next = waiting.shift()
    if (next) next(player)
    else idle.push(player)
  }

  async function dismiss(player: Worker): Promise<void> {
    all.delete(player)
    await player.terminate()
    hire()
  }

  async function give(task: Task): Promise<Exclude<Report, { playing: string }>> {
    const player = idle.shift() ?? (await new Promise<Worker>((resolve) => waiting.push(resolve)))
    try {
      const report = await outcome(player, task)
      if ('verdict' in report && report.verdict.spent) await dismiss(player)
      else free(player)
      return report
    } catch (error) {
      await dismiss(player)
      throw error
    }
  }

  return {
    async watch(file) {
      const report = await give({ do: 'watch', file })
      if ('watched' in report) return report.watched
      throw new TypeError('A player judged instead of watching.')
    },
    async judge(task) {
      const report = await give(task)
      if ('verdict' in report) return report.verdict
      throw new TypeError('A player watched instead of judging.')
    },
    async close() {
      await Promise.all([...all].map((player) => player.terminate()))
    },
  }
}

/** Resolves to what came of a task. Rejects when the player dies of it. */
async function outcome(player: Worker, task: Task): Promise<Exclude<Report, { playing: string }>> {
  const result = Promise.withResolvers<Exclude<Report, { playing: string }>>()
  let playing = task.do === 'watch' ? task.file : ''
  let timer = setTimeout(stop, patience)
  player.on('message', hear).on('error', result.reject)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  player.postMessage(task)
  try {
    return await result.promise
  } finally {
    clearTimeout(timer)
    player.off('message', hear).off('error', result.reject)
  }

  function hear(report: Report): void {
    if (!('playing' in report)) return result.resolve(report)
    playing = report.playing
    clearTimeout(timer)
    timer = setTimeout(stop, patience)
  }

  function stop(): void {
    if (task.do === 'watch') result.reject(new Error(`${playing} did not end within a minute.`))
    else
      result.resolve({ verdict: { killedBy: playing, how: 'it did not end within a minute', spent: true } })
  }
}
