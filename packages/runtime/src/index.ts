/**
 * The Node host of a conversation: durable inbox, mailboxes, effects, deadlines and outbox.
 *
 * @packageDocumentation
 */
export {}
