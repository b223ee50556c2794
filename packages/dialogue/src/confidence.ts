import type { Organisation, Thresholds } from './organisation.ts'
import type { Understood } from './ports/understanding.ts'

/** The person means to end the talk: a farewell, or asking to close, said with little doubt. */
export function isLeaving(understood: Understood, organisation: Organisation): boolean {
  const { name, confidence } = understood.intent
  const { leaving } = thresholdsFor(understood, organisation)
  return (name === 'encerrar' || name === 'farewell') && confidence >= leaving
}

/** What counts for the source that understood. */
export function thresholdsFor({ source }: Understood, { thresholds }: Organisation): Thresholds {
  return thresholds.bySource?.[source] ?? thresholds
}

/** The intent is likely enough to act upon. */
export function isConfident(understood: Understood, organisation: Organisation): boolean {
  const { name, confidence } = understood.intent
  return name !== 'bias' && confidence >= thresholdsFor(understood, organisation).intent
}

/** Intents that answer a question or say nothing of what the person wants. */
const small = new Set(['afirmativo', 'negativo', 'greeting', 'farewell', 'encerrar', 'bias'])

/** The person wants something else than what they were asked. */
export function changesSubject(understood: Understood, organisation: Organisation): boolean {
  return isConfident(understood, organisation) && !small.has(understood.intent.name)
}
