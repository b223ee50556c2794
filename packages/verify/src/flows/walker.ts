/** The thread that plays transcripts and tells what each comes by. */
import { parentPort } from 'node:worker_threads'

import { playFile } from '@cristal/cli'

import { stagedBot } from '../mutations/staged-bot.ts'
import type { FactSight, Sight } from './sight.ts'
import { watched } from './watched.ts'
import type { Walk } from './walks.ts'

parentPort?.on('message', (file: string) => {
  void walk(file).then(report)
})
report('ready')

async function walk(file: string): Promise<Walk> {
  const sights = new Set<Sight>()
  const facts = new Map<string, FactSight>()
  const watcher = {
    sight: (sight: Sight) => void sights.add(sight),
    fact: (fact: FactSight) => void facts.set(JSON.stringify(fact), fact),
  }
  const failed = await playFile(file, {
    bot: (parts) => stagedBot(parts, (machine) => watched(machine, watcher)),
  }).then(
    ({ mismatches }) => mismatches.length > 0,
    () => true,
  )
  return { file, sights, facts: [...facts.values()], failed }
}

function report(said: Walk | 'ready'): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(said)
}
