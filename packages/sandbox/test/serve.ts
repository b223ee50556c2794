import { journal, type JournalEntry } from '../src/journal.ts'
import { faultList } from '../src/faults.ts'
import { latencies } from '../src/latency.ts'
import { listen } from '../src/listen.ts'
import { localTime } from '../src/local-time.ts'
import { parseScenario } from '../src/scenario/parse-scenario.ts'
import type { Fault } from '../src/scenario/fault.ts'
import { transport } from '../src/transport.ts'
import type { Upstream } from '../src/upstream.ts'
import { manualClock } from './manual-clock.ts'

export interface Served extends AsyncDisposable {
  readonly origin: string
  readonly clock: ReturnType<typeof manualClock>
  readonly journal: readonly JournalEntry[]
}

/** Serves one upstream by itself, in the frame of all of them, on a clock that stands still. */
export async function serve(upstream: Upstream, faults: readonly Fault[] = []): Promise<Served> {
  const scenario = parseScenario({ now: '2026-11-21T09:00:00-03:00', sienge: {} })
  const clock = manualClock(scenario.now)
  const requests = journal(undefined)
  const local = localTime(scenario.now)
  const world = {
    scenario,
    clock,
    seed: 'test',
    journal: requests,
    faults: faultList(faults),
    asleep: () => () => undefined,
    fetch: globalThis.fetch,
    local,
    today: () => local(clock.now()).slice(0, 10),
    origin: () => '',
    post: () => undefined,
  }
  const server = await listen(transport(upstream, world, latencies('none', 'test')), 0)
  return {
    origin: server.origin,
    clock,
    journal: requests.entries,
    [Symbol.asyncDispose]: () => server.close(),
  }
}
