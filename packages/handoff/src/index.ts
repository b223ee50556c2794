/**
 * Human service as a conversation: consent, data, hours, queue, room and relay.
 *
 * @packageDocumentation
 */
export { handoffMachine } from './handoff/machine.ts'
export { collectingMachine } from './collecting/machine.ts'
export { serviceMachine } from './service/machine.ts'
export { attendingMachine } from './attending/machine.ts'
export { offlineMachine } from './offline/machine.ts'

export { deskActors } from './work.ts'
export { handoffTexts } from './texts/pt-BR.ts'

export { isOpen, nextOpening } from './rules/hours.ts'
export type { Opening } from './rules/hours.ts'
export { contextOf } from './rules/context.ts'
export type { Told } from './rules/context.ts'

export { DeskError } from './ports/desk-error.ts'
export type { DeskErrorReason } from './ports/desk-error.ts'
export type { Desk, DeskMessage, OfflineMessage, Opened, RoomOf, RoomRequest } from './ports/desk.ts'
