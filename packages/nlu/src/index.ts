/**
 * Embedded understanding of Brazilian Portuguese, without network or dependencies.
 *
 * @packageDocumentation
 */
export { embeddedUnderstanding } from './embedded-understanding.ts'
export type { EmbeddedUnderstandingOptions } from './embedded-understanding.ts'
