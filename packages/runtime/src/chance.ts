import { randomInt } from 'node:crypto'

/** A number in [0, 1) that nobody can guess. */
export function secureChance(): number {
  return randomInt(2 ** 48 - 1) / (2 ** 48 - 1)
}

/** An id that is never given twice: twenty lower-case letters, so that no mask takes it for a number. */
export function freshId(): string {
  return Array.from({ length: 20 }, () => String.fromCharCode(97 + randomInt(26))).join('')
}
