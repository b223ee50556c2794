import { readFileSync } from 'node:fs'

/** Texts to measure by, never trained on. */
export interface HeldOut {
  /** By intent. */
  readonly utterances: Readonly<Record<string, readonly string[]>>
  readonly outOfScope: readonly string[]
  /** What people type when they are asked for their name, phone, e-mail or document. */
  readonly dataEntry: readonly string[]
  /** Something did not work or is not known: no answer to "yes or no?", and no wish to stop. */
  readonly troubles?: readonly string[]
  /** By the day they are written on: a text, and the periods and months in it. */
  readonly months?: Readonly<Record<string, readonly (readonly [text: string, found: string])[]>>
}

const folder = new URL('../../test/', import.meta.url)

export function readHeldOut(name: string): HeldOut {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
}
