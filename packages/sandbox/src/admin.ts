import { Hono } from 'hono'
import * as z from 'zod'
import type { RunningClock } from './clock.ts'
import type { Faults } from './faults.ts'
import type { JournalEntry } from './journal.ts'
import type { Mail } from './mail.ts'
import type { DeskAgents } from './rocketchat/agents.ts'
import { deskAdmin } from './rocketchat/desk-admin.ts'
import { parseFaults } from './scenario/parse-scenario.ts'
import { ScenarioError } from './scenario/problem.ts'
import type { Scenario } from './scenario/scenario.ts'

export interface AdminParts {
  readonly scenario: Scenario
  readonly journal: readonly JournalEntry[]
  readonly mails: readonly Mail[]
  readonly faults: Faults
  readonly agents: DeskAgents
  /** Absent: the host brought its own clock, which only the host moves. */
  readonly running: RunningClock | undefined
  readonly now: () => string
}

const advance = z.object({ advanceMs: z.number().min(0) })

/** What a person or another process may see and change while the sandbox runs; on a port of its own. */
export function adminApp({ scenario, journal, mails, faults, agents, running, now }: AdminParts): Hono {
  const app = new Hono({ strict: false })
  // A page on the web that resolves its own name to this machine must not read the outbox.
  app.use(async (c, next) => {
    const host = (c.req.header('host') ?? '').replace(/:\d+$/, '')
    return ['127.0.0.1', 'localhost', '[::1]'].includes(host)
      ? next()
      : c.json({ error: 'Only this machine.' }, 403)
  })
  app.get('/__sandbox/scenario', (c) => c.json(scenario))
  app.get('/__sandbox/journal', (c) => c.json(journal))
  app.get('/__sandbox/mails', (c) => c.json(mails))
  app.get('/__sandbox/faults', (c) => c.json(faults.left()))
  app.post('/__sandbox/faults', async (c) => {
    faults.add(parseFaults(await c.req.json()))
    return c.json(faults.left())
  })
  app.delete('/__sandbox/faults', (c) => {
    faults.clear()
    return c.json([])
  })
  app.route('/__sandbox/desk', deskAdmin(agents))
  app.get('/__sandbox/clock', (c) => c.json({ now: now() }))
  app.post('/__sandbox/clock', async (c) => {
    if (running === undefined)
      return c.json({ error: 'The clock belongs to the host that started the sandbox.' }, 409)
    const body = advance.safeParse(await c.req.json())
    if (!body.success) return c.json({ error: 'Send {"advanceMs": milliseconds}, from 0 on.' }, 400)
    running.advance(body.data.advanceMs)
    return c.json({ now: now() })
  })
  app.onError((error, c) => {
    if (error instanceof ScenarioError) return c.json({ error: error.message, problems: error.problems }, 400)
    if (error instanceof SyntaxError) return c.json({ error: 'The body is no JSON.' }, 400)
    return c.json({ error: 'The sandbox failed.' }, 500)
  })
  return app
}
