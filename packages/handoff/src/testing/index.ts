/**
 * For those who test human service or write a desk: what every desk promises, as tests, and one in memory.
 *
 * @packageDocumentation
 */
export { deskContract } from './desk-contract.ts'
export type { DeskCan, DeskUnderTest, RoomAtDesk, WordsAtDesk } from './desk-under-test.ts'
export type { DeskFault } from './desk-fault.ts'
export { memoryDesk } from './memory-desk.ts'
export type { MemoryDesk, MemoryRoom } from './memory-desk.ts'
