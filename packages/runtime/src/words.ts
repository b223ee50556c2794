import {
  capabilities,
  render,
  type Bot,
  type ChannelCapabilities,
  type Message,
  type Said,
} from '@cristal/dialogue'
import type { SaidEvent } from '@cristal/engine'

import type { Conversation } from './conversation.ts'
import type { OutboxRow } from './store.ts'

export interface Speech {
  readonly bot: Bot
  /** Of the channel that sends. Absent: nothing sends; what is said waits to be read. */
  readonly sender: ChannelCapabilities | undefined
  /** Milliseconds since 1970. */
  readonly now: number
}

export interface Words {
  readonly rows: readonly OutboxRow[]
  /** The options that this turn shows, or those shown last when it shows none. */
  readonly offered: Conversation['offered']
}

/**
 * Renders what one turn said.
 *
 * @throws TypeError when the bot's texts and what was said do not fit together.
 */
export function words(
  { bot, sender, now }: Speech,
  conversation: Conversation,
  said: readonly SaidEvent[],
  answers: number | null,
): Words {
  const turn = conversation.revision + 1
  const channel = sender ?? capabilities[conversation.channel]
  const rows = said.filter(isSaid).map((each, index): OutboxRow => {
    const key = `${conversation.id}.${turn}.${index}`
    const message: Message = { key, ...render(each, bot.texts, channel, turn), said: each }
    return {
      conversation: conversation.id,
      organisation: conversation.organisation,
      channel: conversation.channel,
      address: conversation.address,
      message,
      answers,
      at: now,
      state: sender ? 'pending' : 'kept',
    }
  })
  const options = rows.flatMap((row) => row.message.said.options ?? [])
  return { rows, offered: options.length > 0 ? { turn, options } : conversation.offered }
}

function isSaid(event: SaidEvent): event is SaidEvent & Said & Message['said'] {
  if (typeof event['text'] !== 'string') {
    throw new TypeError(
      `Something was said without a text key: the fields are ${Object.keys(event).join(', ')}.`,
    )
  }
  return true
}
