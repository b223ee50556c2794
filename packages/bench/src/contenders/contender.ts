import type { Talk } from '../talks/talk.ts'

/** One way to hold a conversation, as the benchmark sees it. */
export interface Contender {
  /** What the report calls it. */
  readonly title: string
  readonly talk: Talk
  /** Opens a new, empty world of it. */
  open(world: World): Subject | Promise<Subject>
}

export interface World {
  /** An empty folder on the disk that is measured. */
  readonly folder: string
  /** Where the packages of a peer are installed. */
  readonly packages: string
  /** How long it takes to look a document up, in milliseconds; 0 answers at once. */
  readonly lookup: number
}

export interface Subject {
  /** Takes one message and resolves to all that was said to it, when the bot waits for the person again. */
  turn(contact: string, text: string): string | Promise<string>
  /** Steps taken so far. Absent: it has no steps, or does not tell. */
  steps?(): number
  /** How long steps took by themselves. */
  readonly stepTimes?: StepTimes
  /** Bytes of one conversation as it is kept between two turns. */
  stateBytes?(contact: string): number
  /** Everything that was said to a contact, in the order in which it left. Absent: as turns resolved. */
  heard?(contact: string): readonly string[] | Promise<readonly string[]>
  close?(): void | Promise<void>
}

/** In milliseconds. */
export interface StepTimes {
  readonly all: number[]
  /** Of a conversation that waits four machines deep, such as in a question of a login. */
  readonly deep: number[]
}
