import type { Latency } from './latency.ts'

/** Whom Cristal speaks to, as scenarios, faults and the journal name them. */
export type UpstreamName = 'sienge' | 'back4app' | 'bothub' | 'rocketchat' | 'smtp'

/** One simulated service over HTTP: what is its own. The frame around it is the same for all. */
export interface Upstream {
  readonly name: UpstreamName
  /** How long its answers take. */
  readonly latency: Latency
  /** Names a request without what varies, as the journal and the faults do: `GET /customers`. */
  routeOf(method: string, path: string): string
  /** Bodies may be of any kind, both ways. */
  answer(request: Request): Response | Promise<Response>
  /** The body of a fault that has only a status: what the real service says with it. */
  failure(status: number): unknown
  /** Ends what it does of its own accord. Absent: it only answers. */
  close?(): void | Promise<void>
}
