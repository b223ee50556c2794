import type { Contender } from './contender.ts'

/** Every contender, by name; a worker loads only its own. */
export const contenders = {
  financialLive: async () => (await import('./financial.ts')).financialLive,
  financialEngine: async () => (await import('./financial.ts')).financialEngine,
  financialMemory: async () => (await import('./financial.ts')).financialMemory,
  financialSqlite: async () => (await import('./financial.ts')).financialSqlite,

  fsync: async () => (await import('./floors.ts')).fsyncFloor,
  sqlite: async () => (await import('./floors.ts')).sqliteFloor,

  cardLive: async () => (await import('./card.ts')).cardLive,
  cardEngine: async () => (await import('./card.ts')).cardEngine,
  cardMemory: async () => (await import('./card.ts')).cardMemory,
  cardSqlite: async () => (await import('./card.ts')).cardSqlite,

  botbuilder: async () => (await import('../peers/botbuilder.ts')).botbuilder,
  agents: async () => (await import('../peers/agents.ts')).agents,
  builderbot: async () => (await import('../peers/builderbot.ts')).builderbot,
  bottender: async () => (await import('../peers/bottender.ts')).bottender,
  langgraph: async () => (await import('../peers/langgraph.ts')).langgraph,
  rivescript: async () => (await import('../peers/rivescript.ts')).rivescript,
} as const satisfies Readonly<Record<string, () => Promise<Contender>>>

export type ContenderName = keyof typeof contenders
