/** Why a file cannot be had; the message goes on after "A file of the person". */
export class MediaProblem extends Error {
  override readonly name = 'MediaProblem'
  /** Trying again may work. */
  readonly passing: boolean

  constructor(message: string, passing = false) {
    super(message)
    this.passing = passing
  }
}

export function tooLarge(size: number): MediaProblem {
  return new MediaProblem(`is larger than ${size} bytes; \`media.size\` sets the limit.`)
}
