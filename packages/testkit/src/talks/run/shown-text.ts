import { capabilities, render, type Texts, type ChannelName } from '@cristal/dialogue'

import type { TalkSituation } from '../walk/talk-situation.ts'

/** A message as it is compared. Each world has links of its own: a port, a number. */
export function shownText(text: string, options: readonly { readonly title: string }[]): string {
  const words = text.replaceAll(/https?:\/\/\S+/g, '<link>')
  return [words, ...options.map(({ title }) => `[${title}]`)].join(' ')
}

/** What the walk says that a person reads after a step. */
export function wordsAfter({ trace }: TalkSituation, texts: Texts, channel: ChannelName): readonly string[] {
  return trace.said.map((said) => {
    const { text, options } = render(said, texts, capabilities[channel], 0)
    return shownText(text, options)
  })
}
