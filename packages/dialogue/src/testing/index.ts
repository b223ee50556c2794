/**
 * A talk with a machine that runs under XState alone, for tests.
 *
 * @packageDocumentation
 */
export { bareTalk } from './bare-talk.ts'
export type { BareTalk } from './bare-talk.ts'
