/**
 * Installments by a Back4app cloud function, and the function itself.
 *
 * @packageDocumentation
 */
export { back4app } from './back4app.ts'
export type { Back4appOptions } from './back4app.ts'
export type { Back4appConnection } from './connection.ts'
