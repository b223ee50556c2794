/**
 * Customers, statements and payment slips by the SIENGE public API.
 *
 * @packageDocumentation
 */
export {}
