import type { ContenderName } from '../contenders/contenders.ts'

/** Contenders that are compared with one of them. */
export interface Group {
  readonly title: string
  readonly base: ContenderName
  readonly names: readonly ContenderName[]
  /** They hold conversations, of which there can be many at once, and each weighs something. */
  readonly talks: boolean
  /** Those that take in messages by themselves, and so may be sent two at once. */
  readonly races: readonly ContenderName[]
}

export const ownGroups: readonly Group[] = [
  {
    title: 'A whole financial talk',
    base: 'financialEngine',
    names: ['financialLive', 'financialEngine', 'financialMemory', 'financialSqlite'],
    talks: true,
    races: [],
  },
  { title: 'The disk alone', base: 'fsync', names: ['fsync', 'sqlite'], talks: false, races: [] },
]

const peers: readonly ContenderName[] = [
  'rivescript',
  'bottender',
  'agents',
  'botbuilder',
  'builderbot',
  'langgraph',
]

/** The engine alone is no host: to take one message at a time is not its work. */
export const peerGroup: Group = {
  title: 'The card talk, beside the peers',
  base: 'cardEngine',
  names: ['cardLive', 'cardEngine', 'cardMemory', 'cardSqlite', ...peers],
  talks: true,
  races: ['cardMemory', 'cardSqlite', ...peers],
}
