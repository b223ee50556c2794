import type { ChannelName } from './ambient.ts'
import type { ChannelCapabilities } from './ports/channel.ts'

/**
 * What each channel can show, for hosts that render without the channel at hand. An adapter's own
 * `capabilities` win over these.
 */
export const capabilities = {
  web: { options: 10, title: 20, text: 4096 },
  whatsapp: { options: 10, title: 20, text: 1024 },
  sms: { options: 0, title: 20, text: 1600 },
} as const satisfies Record<ChannelName, ChannelCapabilities>
