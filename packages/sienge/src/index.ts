/**
 * Customers, statements and payment slips by the SIENGE public API.
 *
 * @packageDocumentation
 */
export { sienge } from './sienge.ts'
export type { Sienge, SiengeOptions } from './sienge.ts'
export type { SiengeConnection } from './connection.ts'
