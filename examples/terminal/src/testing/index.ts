/**
 * For the tests of the examples.
 *
 * @packageDocumentation
 */
export { talkWith } from './talk-with.ts'
export { notShownIn } from './not-shown-in.ts'
