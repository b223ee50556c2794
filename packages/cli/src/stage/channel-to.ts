import { capabilities, type Channel, type ChannelName } from '@cristal/dialogue'

import type { TalkLog } from './talk-log.ts'

/** Where messages of the bot leave to. One that is sent again is shown once, as real channels do. */
export function channelTo(talk: Pick<TalkLog, 'bot'>, name: ChannelName): Channel {
  const shown = new Set<string>()
  return {
    capabilities: capabilities[name],
    async send(_address, message) {
      if (shown.has(message.key)) return
      shown.add(message.key)
      talk.bot(message)
    },
  }
}
