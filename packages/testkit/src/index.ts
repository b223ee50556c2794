/**
 * Transcripts that are played against a conversation and checked.
 *
 * @packageDocumentation
 */
export {}
