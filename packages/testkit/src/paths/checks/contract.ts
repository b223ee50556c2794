import type { Outcome } from '../outcome.ts'
import type { Graph } from '../walk/graph.ts'

/**
 * What of an output its caller goes by, in words: its yes-or-no answers and what kind of end it was. Names, numbers and
 * the rest may be anything.
 */
function contractOf(output: unknown): string {
  if (typeof output !== 'object' || output === null)
    return output === undefined ? 'nothing' : JSON.stringify(output)
  const told = Object.entries(output).filter(
    ([key, value]) => typeof value === 'boolean' || (telling.has(key) && typeof value === 'string'),
  )
  return (
    told
      .map(([key, value]) => `${key}: ${String(value)}`)
      .toSorted()
      .join(', ') || 'something'
  )
}

const telling: ReadonlySet<string> = new Set([
  'outcome',
  'leaving',
  'status',
  'kind',
  'type',
  'reason',
  'result',
])

/** The outputs that a machine can produce, as its caller sees them, with the first situation of each. */
export function producedOutputs({ places }: Graph, contract = contractOf): ReadonlySet<string> {
  const outputs = new Set<string>()
  for (const { situation } of places) {
    if (situation.snapshot?.status === 'done') outputs.add(contract(situation.snapshot.output))
  }
  return outputs
}

/** The outputs that a caller's cases declare. */
export function declaredOutputs(outcomes: readonly Outcome[], contract = contractOf): ReadonlySet<string> {
  return new Set(outcomes.flatMap((one) => (one.kind === 'done' ? [contract(one.output)] : [])))
}
