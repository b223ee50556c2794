import type { Standing } from '../walk-promise.ts'

/** Where a walk stands, in words: the states that hold no other. */
export function innermost({ states }: Standing): string {
  const isOuter = (state: string): boolean => states.some((other) => other.startsWith(`${state}.`))
  return states.filter((state) => !isOuter(state)).join(' and ')
}
