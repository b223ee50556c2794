/**
 * The Node host of a conversation: durable inbox, mailboxes, effects, deadlines and outbox.
 *
 * @packageDocumentation
 */
export { createHost } from './create-host.ts'
export type {
  ConversationView,
  Happening,
  Host,
  HostOptions,
  Incoming,
  Receipt,
  TranscriptLine,
} from './host.ts'
export { HostError } from './host-error.ts'
export type { HostErrorReason } from './host-error.ts'

export type { Clock } from './clock.ts'
export { systemClock } from './system-clock.ts'
export { isoAt } from './iso-at.ts'
export type { Log, LogEntry } from './log.ts'
export { jsonLog } from './json-log.ts'

export { fallback } from './fallback.ts'
export type { FallbackOptions } from './fallback.ts'
export { limiterOn } from './limiter-on.ts'
export { memoryStore } from './memory-store.ts'
export { sqliteStore } from './sqlite/sqlite-store.ts'
export type {
  Commit,
  EffectResult,
  EffectRow,
  Line,
  Loaded,
  OutboxRow,
  Store,
  StoredEffect,
} from './store.ts'
export type { Address, Arrival, Content, DeskNotice, PersonContent, Queued } from './arrival.ts'
export type { Conversation, Working } from './conversation.ts'
export type { Counter } from './counter.ts'

export { conversationApi } from './http/conversation-api.ts'
export type { ConversationApiOptions } from './http/conversation-api.ts'
export { serve } from './http/serve.ts'
export type { ServeOptions, Serving } from './http/serve.ts'
