import type { Media } from './media.ts'
import type { ShownOption } from './message.ts'
import { optionsPerPage, type Option } from './options.ts'
import type { ChannelCapabilities } from './ports/channel.ts'
import type { Said, Texts, Value } from './say.ts'

/** Words as a channel shows them. */
export interface Rendered {
  readonly text: string
  /** Empty where the options are numbered in the text. */
  readonly options: readonly ShownOption[]
  readonly media?: Media
  readonly agent?: string
}

/**
 * Makes words from what was said: fills the blanks, and shows the options as buttons or, where the channel
 * has too few or too short ones, as a numbered list in the text. `turn` goes into each option's token.
 *
 * @throws TypeError that names the missing text or value, or counts the options above ten.
 * @example
 * ```ts
 * render({ type: 'said', text: 'core.menu', options }, texts, capabilities.web, 7)
 * ```
 */
export function render(
  said: Said & { readonly literal?: boolean },
  texts: Texts,
  channel: ChannelCapabilities,
  turn: number,
): Rendered {
  const text = said.literal === true ? said.text : fill(said, texts)
  const options = said.options ?? []
  if (options.length > optionsPerPage) {
    throw new TypeError(
      `"${said.text}" offers ${options.length} options; at most ${optionsPerPage} fit. Offer them in parts.`,
    )
  }
  const beside = { ...(said.media && { media: said.media }), ...(said.agent && { agent: said.agent }) }
  if (options.length === 0) return { text, options: [], ...beside }
  if (!fits(options, channel)) return { text: numbered(text, options), options: [], ...beside }
  const shown = options.map(({ id, title }) => ({ id, title, token: `${turn}.${id}` }))
  return { text, options: shown, ...beside }
}

function fill(said: Said, texts: Texts): string {
  const words = Object.hasOwn(texts, said.text) ? texts[said.text] : undefined
  if (words === undefined) throw new TypeError(`There is no text "${said.text}". Add it to the bot's texts.`)
  const values = said.values ?? {}
  return words.replace(/\{([^{}]+)\}/g, (_, blank: string) => {
    const value = Object.hasOwn(values, blank) ? values[blank] : undefined
    if (value === undefined) throw new TypeError(`The text "${said.text}" needs a value for {${blank}}.`)
    return plain(value)
  })
}

function plain(value: Value): string {
  return typeof value === 'object' ? value.personal : String(value)
}

function fits(options: readonly Option[], channel: ChannelCapabilities): boolean {
  return options.length <= channel.options && options.every((option) => option.title.length <= channel.title)
}

function numbered(text: string, options: readonly Option[]): string {
  return [text, ...options.map((option, index) => `${index + 1}. ${option.title}`)].join('\n')
}
