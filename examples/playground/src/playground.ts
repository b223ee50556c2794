import { type LiveInspector, openInspector } from '@cristal/inspector'
import { type Happening, type Log, serve } from '@cristal/runtime'

import { chartsOf, type Drawings } from './charts/charts-of.ts'
import { feeds } from './feed/feeds.ts'
import { mirror } from './feed/mirror.ts'
import { pageState } from './feed/page-state.ts'
import type { PlaygroundOptions } from './options.ts'
import { foreignness } from './own-pages.ts'
import { pageAssets } from './page/assets.ts'
import { playgroundApi } from './playground-api.ts'
import { openWorlds } from './world/worlds.ts'

export interface Playground {
  /** Where the page and the API are. */
  readonly url: string
  /** Where the sandbox is told of faults and shows its journal. */
  readonly adminUrl: string
  /** The page of the Stately inspector. Absent: it was not asked for. */
  readonly inspectUrl?: string
  /** Makes the page's script and lays out the machines, which else happens when they are first asked for. */
  warm(): Promise<void>
  /** Shows on a contact's pages where another host's conversation stands: its states and steps, as they happen. */
  mirror(contact: string, happening: Happening): Promise<void>
  /** Stops taking messages, ends what is running, and lets go of everything. */
  close(): Promise<void>
}

/** Starts the whole bot over HTTP, with a page to talk to it, against a SIENGE in this very process. */
export async function startPlayground(options: PlaygroundOptions, log?: Log): Promise<Playground> {
  if (options.inspectPort === undefined) return start(options, log)
  const inspector = await openInspector({ port: options.inspectPort })
  return start(options, log, inspector).catch(async (error: unknown) => {
    await inspector.close()
    throw error
  })
}

async function start(
  options: PlaygroundOptions,
  log: Log | undefined,
  inspector?: LiveInspector,
): Promise<Playground> {
  let drawn: Drawings | undefined
  const pages = feeds((contact) => {
    const { current, scenario, scenarios } = worlds
    return pageState(current, contact, { scenario, scenarios })
  })
  const worlds = await openWorlds({
    ...options,
    log,
    changed: () => pages.changed(),
    ...(inspector && { observing: (bot) => inspector.observing(bot) }),
  })
  const assets = pageAssets()
  const app = playgroundApi({ worlds, feeds: pages, assets, charts })
  const server = await serve(async (request) => refusal(request) ?? app.fetch(request), {
    port: options.port,
  }).catch(async (error: unknown) => {
    await worlds.close()
    throw error
  })

  return {
    url: server.url,
    adminUrl: worlds.current.adminUrl,
    ...(inspector && { inspectUrl: inspector.url }),
    async warm() {
      await Promise.all([assets('page.js'), charts().first])
      await charts().all()
    },
    async mirror(contact, happening) {
      await mirror(worlds.current, contact, happening)
      pages.changed()
    },
    async close() {
      const closing = server.close()
      pages.close()
      await closing
      await worlds.close()
      await inspector?.close()
    },
  }

  /** Every world plays the same bot: one drawing serves them all. */
  function charts(): Drawings {
    return (drawn ??= chartsOf(worlds.current.bot))
  }
}

function refusal(request: Request): Response | undefined {
  const message = foreignness(request)
  return message === undefined
    ? undefined
    : Response.json({ error: { code: 'foreign', message } }, { status: 403 })
}
