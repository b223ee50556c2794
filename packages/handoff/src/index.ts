/**
 * Human service as a conversation: consent, data, hours, queue, room and relay.
 *
 * @packageDocumentation
 */
export { DeskError } from './ports/desk-error.ts'
export type { DeskErrorReason } from './ports/desk-error.ts'
export type { Desk, DeskMessage, OfflineMessage, Opened, RoomOf, RoomRequest } from './ports/desk.ts'
