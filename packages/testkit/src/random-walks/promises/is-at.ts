import type { Standing } from '../walk-promise.ts'

/** Whether a walk stands in one of some states, or in a state within one of them. */
export function isAt({ states }: Standing, among: readonly string[]): boolean {
  return states.some((state) => among.some((one) => state === one || state.startsWith(`${one}.`)))
}
