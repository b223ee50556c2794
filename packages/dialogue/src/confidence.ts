import type { Organisation } from './organisation.ts'
import type { Understood } from './ports/understanding.ts'

/** The person means to end the talk: a farewell, or asking to close, said with little doubt. */
export function isLeaving({ intent }: Understood, { thresholds }: Organisation): boolean {
  return (intent.name === 'encerrar' || intent.name === 'farewell') && intent.confidence >= thresholds.leaving
}

/** The intent is likely enough to act upon. */
export function isConfident({ intent }: Understood, { thresholds }: Organisation): boolean {
  return intent.name !== 'bias' && intent.confidence >= thresholds.intent
}

/** Intents that answer a question or say nothing of what the person wants. */
const small = new Set(['afirmativo', 'negativo', 'greeting', 'farewell', 'encerrar', 'bias'])

/** The person wants something else than what they were asked. */
export function changesSubject(understood: Understood, organisation: Organisation): boolean {
  return isConfident(understood, organisation) && !small.has(understood.intent.name)
}
