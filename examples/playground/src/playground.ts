import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { bot } from '@cristal/bot'
import { acquainted, organisationOf, readScenario } from '@cristal/cli'
import { embeddedUnderstanding } from '@cristal/nlu'
import { conversationApi, createHost, limiterOn, type Log, serve, sqliteStore } from '@cristal/runtime'
import { runningClock, sandbox } from '@cristal/sandbox'
import { sienge } from '@cristal/sienge'

import type { PlaygroundOptions } from './options.ts'
import { page } from './page.ts'

export interface Playground {
  /** Where the page and the API are. */
  readonly url: string
  /** Where the sandbox is told of faults and shows its journal. */
  readonly adminUrl: string
  /** Stops taking messages, ends what is running, and lets go of everything. */
  close(): Promise<void>
}

/** Starts the whole bot over HTTP, against a SIENGE in this very process. */
export async function startPlayground(options: PlaygroundOptions, log?: Log): Promise<Playground> {
  const scenario = await readScenario(options.scenario)
  const clock = runningClock(Date.parse(options.now ?? scenario.now))
  const organisation = organisationOf(scenario)
  const folder = options.data ?? (await mkdtemp(join(tmpdir(), 'cristal-playground-')))
  await mkdir(folder, { recursive: true })

  const world = await sandbox(scenario, { clock })
  const file = sqliteStore(join(folder, 'conversations.sqlite'))
  const store = scenario.contact === undefined ? file : acquainted(file, scenario.contact)
  const cristal = bot({
    organisations: [organisation],
    understanding: embeddedUnderstanding(),
    limiter: limiterOn(store, clock),
    ...sienge({ connection: { url: world.url, ...world.credentials } }),
  })
  const host = createHost({ bot: cristal, store, clock, ...(log && { log }) })
  const api = conversationApi({ host, clock, channel: scenario.channel })
  const server = await serve(async (request) => (isPage(request) ? html() : api(request)), {
    port: options.port,
  })

  return {
    url: server.url,
    adminUrl: world.adminUrl,
    async close() {
      await server.close()
      await host.stop()
      await store.close()
      await world.close()
      if (options.data === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}

function isPage(request: Request): boolean {
  return request.method === 'GET' && new URL(request.url).pathname === '/'
}

function html(): Response {
  return new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'self'; script-src 'unsafe-inline'; style-src 'unsafe-inline'",
    },
  })
}
