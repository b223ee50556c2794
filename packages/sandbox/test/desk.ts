import { parseScenario, sandbox, type DeskEntry, type Sandbox, type ScenarioInput } from '../src/index.ts'
import { manualClock } from './manual-clock.ts'

/** A sandbox with a desk on a clock that stands still, and what reached its humans. */
export interface DeskScene extends Sandbox {
  readonly clock: ReturnType<typeof manualClock>
  readonly reached: readonly DeskEntry[]
  /** Asks the Livechat API; what is given goes as the query of a GET, else as the body. */
  readonly ask: (route: string, given?: object, headers?: Record<string, string>) => Promise<Told>
  /** Asks the connector. */
  readonly core: (
    route: string,
    given: Record<string, string>,
    headers?: Record<string, string>,
  ) => Promise<Told>
}

/** What a test sees of an answer. */
export interface Told {
  readonly status: number
  readonly headers: Headers
  readonly json: Record<string, unknown>
}

export async function deskScene(
  desk: ScenarioInput['desk'] = {},
  faults: ScenarioInput['faults'] = [],
): Promise<DeskScene> {
  const now = '2026-11-21T09:00:00-03:00'
  const clock = manualClock(now)
  const reached: DeskEntry[] = []
  const world = await sandbox(parseScenario({ now, sienge: {}, desk, faults }), {
    clock,
    onDesk: (entry) => void reached.push(entry),
  })
  const { url, token } = world.rocketchat
  return {
    ...world,
    clock,
    reached,
    ask: (route, given, headers) => asked(`${url}/api/v1/livechat/`, route, given, headers),
    core: (route, given, headers = { authorization: token }) => asked(`${url}/core/`, route, given, headers),
  }
}

async function asked(
  base: string,
  route: string,
  given: object = {},
  headers: Record<string, string> = {},
): Promise<Told> {
  const [method = 'GET', path = ''] = route.split(' ')
  const query = method === 'GET' ? `?${new URLSearchParams(Object.entries(given)).toString()}` : ''
  const form = given instanceof FormData
  const response = await fetch(`${base}${path}${query}`, {
    method,
    headers: { ...(!form && { 'content-type': 'application/json' }), ...headers },
    ...(method === 'POST' && { body: form ? given : JSON.stringify(given) }),
  })
  return {
    status: response.status,
    headers: response.headers,
    json: (await response.json()) as Record<string, unknown>,
  }
}
