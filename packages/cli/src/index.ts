/**
 * The command line of Cristal.
 *
 * @packageDocumentation
 */
export {}
