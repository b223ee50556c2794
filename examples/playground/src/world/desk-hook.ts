import { rocketchatWebhook } from '@cristal/rocketchat'
import type { Host, Log, Store } from '@cristal/runtime'
import type { RocketChatAccess } from '@cristal/sandbox'

/** Takes in what a desk tells, for the host that runs by then. */
export function deskHook(
  { dialect, webhookSecret, url }: RocketChatAccess,
  running: () => { readonly host: Host; readonly store: Store },
  log: Log,
): (request: Request) => Promise<Response> {
  return rocketchatWebhook({
    dialect,
    secret: webhookSecret,
    url,
    log,
    notify: (notice) => running().host.notify(notice),
    async roomOf(conversation) {
      const room = (await running().store.load(conversation))?.conversation.contact['room']
      return typeof room === 'string' ? room : undefined
    },
  })
}
