/**
 * Installments by a Back4app cloud function, and the function itself.
 *
 * @packageDocumentation
 */
export {}
