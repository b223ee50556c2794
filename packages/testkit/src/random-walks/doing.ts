/** Something that chance lets happen. What it comes to depends on what is on the screen. */
export type Doing =
  /** A person writes something of their own. */
  | { readonly does: 'write'; readonly text: string }
  /** A person answers what they are asked. */
  | { readonly does: 'answer'; readonly nth: number }
  /** A person writes the title of an option that is shown. */
  | { readonly does: 'type'; readonly nth: number }
  | { readonly does: 'tap'; readonly nth: number }
  /** A person taps an option of an earlier message. */
  | { readonly does: 'tapOld'; readonly nth: number }
  | { readonly does: 'send'; readonly kind: 'image' | 'audio' | 'video' | 'file' }
  /** The channel delivers the last message twice. */
  | { readonly does: 'redeliver' }
  /** A person writes twice before they are answered. */
  | { readonly does: 'hurry'; readonly first: string; readonly second: string }
  /** The host is killed in the middle of its work. */
  | { readonly does: 'crash'; readonly text: string }
  | { readonly does: 'restart' }
  /** What led from here to here happens many times more. */
  | { readonly does: 'goRound' }
  /** Time passes until just before, or just after, the next deadline. */
  | { readonly does: 'pass'; readonly deadline: 'before' | 'after' }
  | { readonly does: 'wait'; readonly time: string }
  | { readonly does: 'act'; readonly line: string }
  | { readonly does: 'fail'; readonly upstream: string; readonly times: number }
