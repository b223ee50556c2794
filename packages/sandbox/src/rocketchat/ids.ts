import { createHash } from 'node:crypto'

/** Makes ids as Rocket.Chat does, 17 letters and digits; the same seed makes the same ones. */
export function ids(seed: string): () => string {
  let count = 0
  return () => {
    count += 1
    const bytes = createHash('sha256').update(`${seed} rocketchat ${count}`).digest()
    return Array.from(bytes.subarray(0, 17), (byte) => alphabet[byte % alphabet.length]).join('')
  }
}

/** Without those that look alike. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz'
