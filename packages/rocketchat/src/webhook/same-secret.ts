import { createHash, timingSafeEqual } from 'node:crypto'

/** Compares in a time that tells nothing of where they differ, or of how long the right one is. */
export function sameSecret(given: string, right: string): boolean {
  return timingSafeEqual(digest(given), digest(right))
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
