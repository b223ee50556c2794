/**
 * Understanding by a Bothub repository.
 *
 * @packageDocumentation
 */
export { bothub } from './bothub.ts'
export type { BothubOptions } from './bothub.ts'
export type { BothubConnection } from './connection.ts'
export { UnderstandingError } from './understanding-error.ts'
export type { UnderstandingErrorReason } from './understanding-error.ts'
