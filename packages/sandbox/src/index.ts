/**
 * The upstreams of Cristal as honest local HTTP servers, driven by a scenario file.
 *
 * @packageDocumentation
 */
export { sandbox } from './sandbox.ts'
export type { Sandbox, SandboxOptions } from './sandbox.ts'
export type { Asleep } from './asleep.ts'
export type { UpstreamName } from './upstream.ts'
export type { Back4appAccess } from './back4app/upstream.ts'
export type { BothubAccess } from './bothub/upstream.ts'
export type { SmtpAccess } from './smtp/sink.ts'
export type { RocketChatAccess } from './rocketchat/upstream.ts'
export type { DeskAgents } from './rocketchat/agents.ts'
export type {
  DeskDialect,
  DeskEntry,
  DeskLine,
  DeskMedia,
  DeskRoom,
  LeftMessage,
} from './rocketchat/desk-room.ts'
export type { Delivery } from './rocketchat/webhooks.ts'
export type { Credentials } from './sienge/credentials.ts'
export type { JournalEntry } from './journal.ts'
export type { Mail } from './mail.ts'

export { parseFaults, parseScenario } from './scenario/parse-scenario.ts'
export { unbuilt } from './scenario/unbuilt.ts'
export type { Built } from './scenario/unbuilt.ts'
export { ScenarioError } from './scenario/problem.ts'
export type { Problem } from './scenario/problem.ts'
export type { Scenario, ScenarioInput } from './scenario/scenario.ts'
export type { Fault, FaultInput } from './scenario/fault.ts'

export { runningClock } from './clock.ts'
export type { Clock, RunningClock } from './clock.ts'
