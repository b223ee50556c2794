import type { PathResult, SuiteResult } from '@cristal/testkit'

/** Where suites of paths come from: files with the cases of machines, talks with a whole bot. */
export interface SuiteSource {
  /** Whether a file that a user named is for this source. */
  readonly reads: (file: string) => boolean
  /** Its files below a folder, absolute and sorted. */
  readonly filesBelow: (folder: string) => Promise<readonly string[]>
  /**
   * The suites of these files.
   *
   * @param here - Where the user is; files are shown from there.
   * @throws CliError for a file that cannot be read or has a mistake
   */
  readonly suitesOf: (files: readonly string[], here: string) => Promise<readonly PlannedSuite[]>
}

/** Paths that can be walked and taken. */
export interface PlannedSuite {
  /** Told apart from all others where it matters. */
  readonly name: string
  /** The file that holds its cases, from where the user is, with `/`. */
  readonly file: string
  /** Takes the paths one by one: yields what came of each, and returns the whole. */
  readonly take: (taking: Taking) => TakenByPath
}

/** Paths while they are taken. */
export type TakenByPath =
  | Generator<PathResult, SuiteResult, undefined>
  | AsyncGenerator<PathResult, SuiteResult, undefined>

/** How paths are to be taken. */
export interface Taking {
  /** Whether they are taken for real; else they are only told. */
  readonly run: boolean
  /** The names that are wanted. Absent: all. */
  readonly only?: (name: string) => boolean
  /** The order in which to take them. */
  readonly order: <Path>(paths: readonly Path[]) => readonly Path[]
  /** Milliseconds. */
  readonly now: () => number
  /** Told how many paths there will be, as soon as that is known. */
  readonly expect: (paths: number) => void
}
