/** What a person types, and what the bot must have said by the time it waits for them again. */
export interface Turn {
  readonly typed: string
  /** Exactly this, or something that matches. */
  readonly said: string | RegExp
}

/** A talk from its first message to its last; the same for every contender that it is played with. */
export interface Talk {
  readonly name: string
  readonly turns: readonly Turn[]
  /** After so many turns a conversation is left alone to see what it weighs: it waits as deep as it can. */
  readonly parkedAfter: number
}

/**
 * Whether the bot said what it must.
 *
 * @throws TypeError that shows both: numbers of a wrong talk would mean nothing.
 */
export function checkWords(contender: string, { typed, said }: Turn, words: string): void {
  const right = typeof said === 'string' ? said === words : said.test(words)
  if (!right) {
    throw new TypeError(`${contender} answered "${typed}" with "${words}" instead of ${String(said)}.`)
  }
}
