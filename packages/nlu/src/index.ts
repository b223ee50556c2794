/**
 * Embedded understanding of Brazilian Portuguese, without network or dependencies.
 *
 * @packageDocumentation
 */
export {}
