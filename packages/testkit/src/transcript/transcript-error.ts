import { CristalError } from '@cristal/dialogue'

/** A transcript that cannot be read. Its message has one line for each mistake: `file:line: what is wrong`. */
export class TranscriptError extends CristalError {
  override readonly name = 'TranscriptError'
  override readonly reason = 'mistakes'
  override readonly kind = 'permanent'
}
