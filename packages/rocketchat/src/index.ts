/**
 * A desk by Rocket.Chat: its Livechat API, or the connector of the flow platform.
 *
 * @packageDocumentation
 */
export { rocketchat } from './rocketchat.ts'
export type { RocketChatOptions } from './rocketchat.ts'
export type { CoreConnection, LivechatConnection, RocketChatConnection } from './connection.ts'
export type { MediaLimits } from './media/media-limits.ts'

export { rocketchatWebhook } from './webhook/rocketchat-webhook.ts'
export type { RocketChatWebhookOptions, WebhookLogEntry } from './webhook/rocketchat-webhook.ts'
export type { DeskNotice, DeskNoticeEvent } from './webhook/desk-notice.ts'
