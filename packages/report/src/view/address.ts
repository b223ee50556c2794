/** What the page shows, as far as the address tells it, so that it can be shared. */
export interface Address {
  /** A suite's key. Absent: the overview. */
  readonly suite?: string | undefined
  /** A path's name. Absent: the list. */
  readonly path?: string | undefined
  /** Counted from 1. */
  readonly step?: number | undefined
  /** What is looked for. */
  readonly query?: string | undefined
  /** Only this kind of what is wrong. */
  readonly only?: Only | undefined
  /** What the paths of the list pass: a state, an arrow, or anything else that can be covered. */
  readonly at?: string | undefined
}

export type Only = (typeof onlys)[number]

/** What the page can be narrowed to. */
export const onlys = ['failed', 'findings', 'uncovered'] as const

/** Reads the part of an address behind `#`; what it does not know it passes over. */
export function readAddress(hash: string): Address {
  const given = new URLSearchParams(hash.replace(/^#/, ''))
  const step = Number(given.get('step'))
  return {
    suite: given.get('suite') ?? undefined,
    path: given.get('path') ?? undefined,
    step: Number.isSafeInteger(step) && step > 0 ? step : undefined,
    query: given.get('query') ?? undefined,
    only: onlys.find((only) => only === given.get('only')),
    at: given.get('at') ?? undefined,
  }
}

/** Writes it; empty where nothing is chosen. */
export function writeAddress(address: Address): string {
  const entries = Object.entries(address).filter(([, value]) => value !== undefined && value !== '')
  const given = new URLSearchParams(entries.map(([key, value]): [string, string] => [key, String(value)]))
  return given.size === 0 ? '' : `#${given.toString()}`
}
