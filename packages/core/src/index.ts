/**
 * The core conversation as an XState machine: welcome, menu, classification, topics, closing.
 *
 * @packageDocumentation
 */
export {}
