/** Where a talk that was held for real did not go as the walk says. */
export interface TalkDifference {
  /** The moves up to the step that differed, in words. */
  readonly after: readonly string[]
  readonly what: 'said' | 'states' | 'known' | 'logged' | 'run'
  readonly expected: readonly string[]
  readonly came: readonly string[]
}

/** A difference in words. */
export function talkDifferenceText({ after, what, expected, came }: TalkDifference): string {
  return `after ${after.join(' › ')}: ${what} should be ${inWords(expected)}, but is ${inWords(came)}`
}

function inWords(lines: readonly string[]): string {
  return lines.length === 0 ? 'nothing' : lines.join(' / ')
}
