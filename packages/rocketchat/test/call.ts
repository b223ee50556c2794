import type { Call } from '@cristal/dialogue'
import { DeskError } from '@cristal/handoff'

export function call(
  key = 'conversation/1#effect-2',
  signal: AbortSignal = new AbortController().signal,
): Call {
  return { organisation: 'horizonte', key, signal }
}

/** What a promise rejects with, which must be the port's own error. */
export async function failure(promise: Promise<unknown>): Promise<DeskError> {
  const error = await promise.then(
    () => new Error('It did not fail.'),
    (reason: unknown) => reason,
  )
  if (error instanceof DeskError) return error
  throw error
}

/** Somebody who wants to be served. */
export const request = {
  visitor: '0f8fad5b-d9cb-469f-a165-70867728950e',
  department: 'financeiro',
  name: 'Ana Coelho',
  email: 'ana@exemplo.com.br',
  phone: '48999994821',
  context: 'Pediu: negociar.',
} as const
