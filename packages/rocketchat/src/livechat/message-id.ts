import { createHash } from 'node:crypto'

/**
 * The id of a message, made from what it is: the same piece of work always makes the same, so that the server can
 * tell a repetition.
 */
export function messageId(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}
