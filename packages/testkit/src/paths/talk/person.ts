import type { MessageReceived, OptionChosen } from '@cristal/dialogue'

/** When it happens matters to no machine: they go by `now`. */
const at = '2026-11-21T09:00:00-03:00'

/** What a case of `message.received` carries: the person wrote. `chance` picks what is left to chance. */
export function wrote(text: string, chance = 0): Omit<MessageReceived, 'type'> {
  return { text, at, chance }
}

/** What a case of `message.received` carries: the person sent a file, with or without a caption. */
export function sentFile(caption = ''): Omit<MessageReceived, 'type'> {
  return { text: caption, media: { kind: 'image', url: 'https://exemplo/foto' }, at, chance: 0 }
}

/** What a case of `option.chosen` carries: the person tapped. `stale`: an option of an earlier question. */
export function tapped(option: string, stale = false): Omit<OptionChosen, 'type'> {
  return { option, stale, at, chance: 0 }
}
