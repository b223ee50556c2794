import { mask } from './mask.ts'
import type { StepFailure } from './step.ts'

/** What a thrown value may say in a log. */
export function thrown(error: unknown, where: string): StepFailure {
  if (!(error instanceof Error)) return { reason: 'exception', message: `${where} threw a ${typeof error}.` }
  const reason = error.message.startsWith('Infinite loop detected') ? 'loop' : 'exception'
  return { reason, message: mask(`${where}: ${error.name}: ${error.message}`) }
}
