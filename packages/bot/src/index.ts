/**
 * The whole Cristal bot in one import.
 *
 * @packageDocumentation
 */
export {}
