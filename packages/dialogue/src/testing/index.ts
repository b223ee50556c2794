/**
 * For those who test a machine or write an adapter: a talk under XState alone, what every adapter of a port
 * promises, as tests, and adapters in memory that keep those promises.
 *
 * @packageDocumentation
 */
export { bareTalk } from './bare-talk.ts'
export type { BareTalk } from './bare-talk.ts'

export { understandingContract } from './understanding-contract.ts'
export type { UnderstandingUnderTest } from './understanding-contract.ts'
export { limiterContract } from './limiter-contract.ts'
export type { LimiterUnderTest } from './limiter-contract.ts'
export { channelContract } from './channel-contract.ts'
export type { Arrival, ChannelUnderTest } from './channel-contract.ts'
export type { TestRunner } from './test-runner.ts'

export { scriptedUnderstanding } from './scripted-understanding.ts'
export type { Meaning } from './scripted-understanding.ts'
export { memoryLimiter } from './memory-limiter.ts'
export { memoryChannel } from './memory-channel.ts'
export type { MemoryChannel } from './memory-channel.ts'
export { LineError } from './line-error.ts'
export type { LineFault } from './line-error.ts'

export { brokenPromises } from './broken-promises.ts'
export { contractSuite } from './contract-suite.ts'
export type { ContractSuite, Setup, UnderTest } from './contract-suite.ts'
export { everyMessage } from './every-message.ts'
export { faultQueue } from './fault-queue.ts'
export type { FaultQueue } from './fault-queue.ts'
export { givenUpCall, portCall } from './port-call.ts'
export { rejectionOf } from './rejection-of.ts'
