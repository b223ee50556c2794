import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { organisationOf } from '@cristal/cli'
import { parseScenario } from '@cristal/sandbox'

import type { BadBuild } from '../orders.ts'
import type { Person } from '../person.ts'
import { worldOf } from '../world.ts'
import { receiver, type Receiver } from './receiver.ts'
import { upstream, type Upstream } from './upstream.ts'
import { victims, type Victims } from './victims.ts'

export interface SceneOptions {
  /** Where it keeps its files; it is made. */
  readonly folder: string
  /** Where compiled code is kept for the next process. */
  readonly cache: string
  /** Whom SIENGE knows. */
  readonly people: readonly Person[]
  readonly bad: BadBuild | null
}

/** What stands around the talks: all of it outlives the hosts. */
export interface Scene {
  readonly database: string
  readonly receiver: Receiver
  readonly upstream: Upstream
  readonly hosts: Victims
  close(): Promise<void>
}

export async function openScene({ folder, cache, people, bad }: SceneOptions): Promise<Scene> {
  mkdirSync(folder)
  const database = join(folder, 'host.db')
  const world = worldOf(people)
  const sienge = await upstream(world, folder, cache)
  const channel = await receiver()
  const hosts = victims(
    {
      database,
      organisation: organisationOf(parseScenario(world)),
      sienge: sienge.connection,
      admin: sienge.admin,
      receiver: channel.url,
      bad,
    },
    cache,
  )
  return {
    database,
    receiver: channel,
    upstream: sienge,
    hosts,
    async close() {
      await hosts.close()
      await sienge.close()
      channel.close()
    },
  }
}
