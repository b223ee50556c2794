/**
 * The cloud functions without a Parse Server, for tests and stand-ins.
 *
 * @packageDocumentation
 */
export { localCloud } from './local-cloud.ts'
export type { CloudFunction, CloudRequest, Surroundings } from './local-cloud.ts'
export { ParseError } from './parse-error.ts'
