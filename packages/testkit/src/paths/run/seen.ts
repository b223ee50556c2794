import type { AnyMachineSnapshot } from 'xstate'

import { nodesIn } from '../model/nodes-in.ts'
import type { Situation } from '../walk/situation.ts'
import type { StepTrace } from '../walk/step-trace.ts'

/** What a step shows to whoever watches from outside, as JSON: the same wherever a machine runs. */
export interface Seen {
  readonly states: string
  readonly status: string
  /** The transitions taken, in order. */
  readonly taken: string
  readonly emitted: string
  /** The work begun, with its input. */
  readonly begun: string
  /** What was sent to other actors. */
  readonly sent: string
  readonly output: string
}

/** What can be seen of a situation of the walk. */
export function seenIn({ snapshot, trace }: Pick<Situation, 'snapshot' | 'trace'>): Seen {
  return seen(snapshot, trace)
}

/** What can be seen of a snapshot, and of the step that led to it. */
export function seen(
  snapshot: AnyMachineSnapshot | undefined,
  { taken, emitted, begun, sent, failure }: StepTrace,
): Seen {
  return {
    states: json(
      nodesIn(snapshot)
        .map(({ id }) => id)
        .toSorted(),
    ),
    status: failure ? 'error' : (snapshot?.status ?? 'active'),
    taken: json(taken),
    emitted: json(emitted),
    begun: json(begun.map(({ src, input }) => [src, input ?? null])),
    sent: json(sent),
    output: json(snapshot?.status === 'done' ? snapshot.output : null),
  }
}

/** As JSON, in which what is not there and what is `undefined` are one, and in which the order of keys does not count. */
export function json(value: unknown): string {
  return JSON.stringify(value ?? null, (_, held: unknown) => (isRecord(held) ? sorted(held) : held))
}

function sorted(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
