import type { Episode } from '@cristal/dialogue'

const longest = 10

/** Of what was written, so much is kept: a desk shows less, and ten whole messages would fill a conversation. */
const mostText = 500

/** A talk's story with one more episode; the oldest give way. */
export function told(story: readonly Episode[], episode: Episode): readonly Episode[] {
  return [...story, { ...episode, text: episode.text.slice(0, mostText).toWellFormed() }].slice(-longest)
}
