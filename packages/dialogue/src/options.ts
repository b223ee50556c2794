import { fold } from './fold.ts'

/** One choice that a person is given. */
export interface Option {
  readonly id: string
  /** At most 20 characters, so that it fits every channel's button. */
  readonly title: string
}

/** The most options that are shown at once. */
export const optionsPerPage = 10

/**
 * Which option a person meant, by id, number, title, or a title that the text contains.
 * `undefined` when none or more than one fits.
 */
export function matchOption(options: readonly Option[], text: string): Option | undefined {
  const typed = plain(text)
  if (typed === '') return undefined
  const exact = options.find((option) => plain(option.id) === typed || plain(option.title) === typed)
  if (exact) return exact
  const number = /^(?:opcao |a |o |numero )*(\d{1,2})$/.exec(typed)?.[1]
  if (number !== undefined) return options[Number(number) - 1]
  const contained = options.filter((option) => ` ${typed} `.includes(` ${plain(option.title)} `))
  return contained.length === 1 ? contained[0] : undefined
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
