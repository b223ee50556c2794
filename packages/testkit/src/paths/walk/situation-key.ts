import type { ResolvedCases } from '../resolved-cases.ts'
import type { Unkeyed } from './take-move.ts'
import { narrowed, type Widening } from './widening.ts'

/** What tells a situation from others: its states, its actors, its timers, and what of its context matters. */
export function situationKey(
  { snapshot, timers, ended, spoken, trace }: Unkeyed,
  project: ResolvedCases['project'],
  widening: Widening,
): string {
  if (snapshot === undefined) return 'nothing yet'
  const { value, status, children, historyValue, context, output } = snapshot
  // What is over has nothing left but its output.
  if (status === 'done') return written([value, status, output])
  return written([
    value,
    status,
    trace.failure?.message ?? null,
    Object.keys(children).filter((id) => children[id] !== undefined),
    ended,
    timers.length > 1 ? timers.map(({ id, rank, delay }) => [id, rank, delay]) : timers.map(({ id }) => id),
    spoken,
    Object.entries(historyValue ?? {}).map(([id, nodes]) => [
      id,
      (nodes as { id: string }[]).map((node) => node.id),
    ]),
    project ? project(context, value) : narrowed(context, widening),
  ])
}

function written(parts: readonly unknown[]): string {
  try {
    return JSON.stringify(parts)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new TypeError(
      `Situations cannot be told apart, since the context is no JSON: ${why}. Say with project what of it matters.`,
      { cause: error },
    )
  }
}
