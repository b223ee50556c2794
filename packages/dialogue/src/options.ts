import { fold } from './fold.ts'

/** One choice that a person is given. */
export interface Option {
  readonly id: string
  /** At most 20 characters, so that it fits every channel's button. */
  readonly title: string
}

/** The most options that are shown at once. */
export const optionsPerPage = 10

/** The option that a text names and nothing else: its id, number or title. */
export function namedOption(options: readonly Option[], text: string): Option | undefined {
  const typed = plain(text)
  const named = options.find((option) => plain(option.id) === typed || plain(option.title) === typed)
  const number = typedNumber(text)
  return named ?? (number === undefined ? undefined : options[number - 1])
}

/** The number of an option, where a text is nothing else: "2", "opção 2". */
export function typedNumber(text: string): number | undefined {
  const number = /^(?:opcao |a |o |numero )*(\d{1,2})$/.exec(plain(text))?.[1]
  return number === undefined ? undefined : Number(number)
}

/**
 * The option that a person meant: named, named before a comma ("sim, por favor"), or the only one whose title
 * the text contains. A short title such as "Não" may begin an answer, but says nothing in the middle of one.
 */
export function matchOption(options: readonly Option[], text: string): Option | undefined {
  const bounded = text.slice(0, 200)
  const named = namedOption(options, bounded) ?? namedOption(options, bounded.split(/[,.;!]/)[0] ?? '')
  if (named) return named
  const contained = options.filter(
    ({ title }) => plain(title).length >= 5 && ` ${plain(bounded)} `.includes(` ${plain(title)} `),
  )
  return contained.length === 1 ? contained[0] : undefined
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
