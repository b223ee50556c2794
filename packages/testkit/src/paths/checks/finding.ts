import { inARow } from '../choose/in-a-row.ts'
import { wayTo, type Edge, type Place } from '../walk/graph.ts'

/** What is wrong with a machine. */
export type FindingKind =
  /** An event or a result makes the machine fail. */
  | 'fatal'
  /** Transitions without an event go round and round. */
  | 'loop'
  /** Work that fails is begun again at once, for ever. */
  | 'busyLoop'
  /** Work whose failure nobody handles. */
  | 'noErrorPath'
  /** Nothing leads out, and it is no end. */
  | 'deadEnd'
  /** It neither ends, nor waits, nor works. */
  | 'idle'
  /** It waits for a person to whom nothing was said. */
  | 'silentWait'
  /** It waits for a person without a deadline. */
  | 'endlessWait'
  /** A text that is missing, or a blank of it without a value. */
  | 'text'
  /** The context holds what JSON cannot. */
  | 'notJson'
  /** The context grows without end. */
  | 'unbounded'
  /** A persisted snapshot is too big. */
  | 'tooBig'
  /** There are more situations than can be walked. */
  | 'explosion'
  /** What tells situations apart is too little. */
  | 'projection'
  /** An output that its caller does not know, or one that never comes. */
  | 'contract'
  /** A part of the machine that no path reaches. */
  | 'gap'
  /** An exception from the rules that is no longer one. */
  | 'allowance'

/** Something that is wrong, and how to get there. */
export interface Finding {
  readonly kind: FindingKind
  /** What is wrong and how to mend it; the same for the same thing in each run. */
  readonly message: string
  /** What happens on the shortest way there, in words; empty where there is none. */
  readonly way: readonly string[]
}

/** What a finding is called where it is allowed. */
export function findingName({ kind, message }: Finding): string {
  return `${kind}: ${message}`
}

/** A finding with its way, on one line. */
export function findingText(finding: Finding): string {
  const { way } = finding
  return `${findingName(finding)}${way.length > 0 ? ` (${inARow(way).join(' › ')})` : ''}`
}

/** The moves to a place, in words. */
export function wordsTo(place: Place): readonly string[] {
  return wayTo(place).map(({ move }) => move.label)
}

/** The moves up to and over an edge, in words. */
export function wordsOver(edge: Edge): readonly string[] {
  return [...wordsTo(edge.from), edge.move.label]
}
