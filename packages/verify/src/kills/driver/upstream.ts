import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import type { JournalEntry, Mail, ScenarioInput } from '@cristal/sandbox'

import { root } from '../../workspace.ts'
import type { VictimConfig } from '../orders.ts'
import { program } from './program.ts'

/** SIENGE, as a process that outlives every victim. */
export interface Upstream {
  readonly connection: VictimConfig['sienge']
  /** Of its administration. */
  readonly admin: string
  /** Every mail that left, from its file. */
  mails(): readonly Mail[]
  /** Resolves once a request whose route begins so is being answered. */
  has(route: string): Promise<void>
  /** Nothing more goes wrong. */
  calm(): Promise<void>
  close(): Promise<void>
}

export async function upstream(world: ScenarioInput, folder: string, cache: string): Promise<Upstream> {
  const scenario = join(folder, 'scenario.json')
  const mails = join(folder, 'mails.jsonl')
  writeFileSync(scenario, JSON.stringify(world))
  writeFileSync(mails, '')
  const files = ['--scenario', scenario, '--journal', join(folder, 'journal.jsonl'), '--mails', mails]
  const running = program(join(root, 'packages/sandbox/src/main.ts'), files, cache)
  const ready = await running.said()
  const {
    url,
    adminUrl: admin,
    user,
    password,
  } = ready as Record<'url' | 'adminUrl' | 'user' | 'password', string>

  return {
    connection: { url, user, password },
    admin,
    mails: () => lines(mails).map((line) => JSON.parse(line) as Mail),
    async has(route) {
      while (!(await journal()).some((entry) => entry.status === undefined && entry.route.startsWith(route)))
        await pause(2)
    },
    async calm() {
      await fetch(`${admin}/__sandbox/faults`, { method: 'DELETE' })
    },
    close: () => running.kill(),
  }

  async function journal(): Promise<readonly JournalEntry[]> {
    const response = await fetch(`${admin}/__sandbox/journal`)
    return (await response.json()) as readonly JournalEntry[]
  }
}

function lines(file: string): readonly string[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean)
}
