import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import type { Contender, Subject, World } from '../contenders/contender.ts'
import type { Weight } from './orders.ts'

/** Leaves so many conversations in the middle of their talk, and says what one of them weighs. */
export async function park(contender: Contender, world: World, conversations: number): Promise<Weight> {
  const subject = await contender.open(world)
  // What is made once, such as caches and compiled code, is there before the first weighing.
  await talkTo(contender, subject, 'w', Math.ceil(conversations / 20))
  const before = await heapUsed()
  await talkTo(contender, subject, 'p', conversations)
  const heap = ((await heapUsed()) - before) / conversations
  const state = subject.stateBytes?.('p0') ?? null
  await subject.close?.()
  const disk = diskUsed(world.folder) / (conversations + Math.ceil(conversations / 20))
  return { state, heap, disk: disk === 0 ? null : disk }
}

async function talkTo(
  { talk }: Contender,
  subject: Subject,
  prefix: string,
  contacts: number,
): Promise<void> {
  for (let contact = 0; contact < contacts; contact++) {
    for (const { typed } of talk.turns.slice(0, talk.parkedAfter))
      await subject.turn(`${prefix}${contact}`, typed)
  }
}

async function heapUsed(): Promise<number> {
  for (let time = 0; time < 4; time++) {
    globalThis.gc?.()
    await setTimeout(20)
  }
  const { heapUsed: heap, external } = process.memoryUsage()
  return heap + external
}

function diskUsed(folder: string): number {
  return readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
}
