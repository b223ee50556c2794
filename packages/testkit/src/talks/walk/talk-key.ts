import type { TalkSituation } from './talk-situation.ts'

/** What tells situations of a talk apart: where it stands, what can be tapped, and roughly what is remembered. */
export function talkKey(
  { envelope, ended, offered, states, served, queue, contact }: TalkSituation,
  counts = 3,
): string {
  return JSON.stringify([
    ended,
    served,
    queue,
    states,
    offered.map(({ id }) => id),
    Object.keys(contact).toSorted(),
    roughly((envelope?.snapshot ?? null) as Persisted | null, counts),
  ])
}

interface Persisted {
  readonly context?: Readonly<Record<string, unknown>>
  readonly children?: Readonly<Record<string, { readonly snapshot?: Persisted }>>
}

/** The contexts of a talk, at every depth, without what surrounds them, and without what only keeps a record. */
function roughly(snapshot: Persisted | null, counts: number): unknown {
  if (snapshot === null) return null
  const own = Object.entries(snapshot.context ?? {}).flatMap(([key, value]) =>
    leftOut.has(key) ? [] : [[key, rough(value, counts)]],
  )
  const below = Object.entries(snapshot.children ?? {}).map(([id, child]) => [
    id,
    roughly(child.snapshot ?? null, counts),
  ])
  return [own, below]
}

const leftOut: ReadonlySet<string> = new Set([
  'now',
  'organisation',
  'channel',
  'conversation',
  'contact',
  'story',
  'log',
  'text',
])

/** A number up to a limit, and of anything else whether there is one. */
function rough(value: unknown, counts: number): unknown {
  if (typeof value === 'number') return Math.min(value, counts)
  if (typeof value === 'boolean' || value === null || value === undefined) return value ?? null
  if (Array.isArray(value)) return Math.min(value.length, 2)
  if (typeof value === 'object' && 'intent' in value) return String(value.intent)
  return typeof value
}
