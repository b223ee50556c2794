import type { Arrow } from '../src/drawing.ts'

/** What tells an arrow from all others, and from all states. */
export function arrowKey({ from, to }: Pick<Arrow, 'from' | 'to'>): string {
  return `${from} → ${to}`
}

/** An element's id for a state's path or an arrow's key. */
export function shapeId(key: string): string {
  return `shape-${Array.from(key, (letter) => (/\w/.test(letter) ? letter : `-${letter.codePointAt(0)}`)).join('')}`
}
