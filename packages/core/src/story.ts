import type { Episode } from '@cristal/dialogue'

const longest = 10

/** A talk's story with one more episode; the oldest give way. */
export function told(story: readonly Episode[], episode: Episode): readonly Episode[] {
  return [...story, episode].slice(-longest)
}
