interface StageRule {
  /** What is true while the process stands there. */
  readonly says: string
  /** A kill is set to the first time that a life meets the stage, or to one of so many after it. */
  readonly later: number
}

/** Where in its work a host is killed, in the order in which a message meets them. */
export const stages = {
  'before insert': { says: 'a message came and is not stored', later: 4 },
  'after insert': { says: 'it is stored and not acknowledged', later: 4 },
  'in step': { says: 'the machine moves, or its words are rendered', later: 12 },
  'before commit': { says: 'the step was taken, nothing of it is written', later: 10 },
  'after commit': { says: 'it is written, nothing of it was begun', later: 10 },
  'read in flight': { says: 'the upstream has a GET, and did not answer', later: 4 },
  'mail unsent': { says: 'a mail is marked as begun, the upstream does not know', later: 2 },
  'mail in flight': { says: 'the upstream has the order of a mail, and did not answer', later: 2 },
  'mail answered': { says: 'the upstream answered, nobody heard it', later: 2 },
  'work unrecorded': { says: 'work has a result that is not stored', later: 6 },
  'work recorded': { says: 'the result is stored and not stepped', later: 6 },
  'delivery in flight': { says: 'the channel has a message, and did not answer', later: 10 },
  'delivery unrecorded': { says: 'the channel answered, nothing is noted', later: 10 },
  'any moment': { says: 'whatever it does some milliseconds after its start', later: 400 },
} as const satisfies Record<string, StageRule>

export type Stage = keyof typeof stages

export const stageNames = Object.keys(stages) as readonly Stage[]

/** What a victim is to die of. */
export interface Trap {
  readonly stage: Stage
  /** How often it passes the stage unharmed first; milliseconds of `any moment`. */
  readonly after: number
}
