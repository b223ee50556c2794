import type { Vocabulary } from './vocabulary.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'
/** Shorter words have too many neighbours, and longer ones are none. */
const shortest = 5
const longest = 16
/** A text with more strange words than this is another language or none. */
const mostSlips = 8

/**
 * A text with words that the model never met replaced by the one it knows best among those one slip of the thumb away:
 * a letter too many, too few, another one, or two swapped.
 */
export function spelt(normalised: string, known: Vocabulary): string {
  const words = normalised.split(' ')
  const strange = words.filter((word) => isStrange(word, known))
  if (strange.length === 0 || strange.length > mostSlips) return normalised
  return words.map((word) => (isStrange(word, known) ? nearest(word, known) : word)).join(' ')
}

function isStrange(word: string, { rows }: Vocabulary): boolean {
  return word.length >= shortest && word.length <= longest && !rows.has(word)
}

function nearest(word: string, { rows, rarity }: Vocabulary): string {
  let best = word
  let lowest = Infinity
  for (const candidate of slips(word)) {
    const row = rows.get(candidate)
    const rare = row === undefined ? Infinity : (rarity[row] ?? Infinity)
    if (rare < lowest) {
      best = candidate
      lowest = rare
    }
  }
  return best
}

function* slips(word: string): Generator<string> {
  for (let place = 0; place <= word.length; place++) {
    const [head, tail] = [word.slice(0, place), word.slice(place)]
    if (tail !== '') yield head + tail.slice(1)
    if (tail.length > 1) yield head + tail.charAt(1) + tail.charAt(0) + tail.slice(2)
    for (const letter of letters) {
      yield head + letter + tail
      if (tail !== '') yield head + letter + tail.slice(1)
    }
  }
}
