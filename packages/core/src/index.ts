/**
 * The core conversation: it greets, understands, hands over to topics, and closes.
 *
 * @packageDocumentation
 */
export { coreMachine } from './machine.ts'
export { welcomeMachine } from './welcome/machine.ts'
export { misunderstandingMachine } from './misunderstanding/machine.ts'
export { farewellMachine } from './farewell/machine.ts'
export { othersMachine } from './others/machine.ts'
export { leadMachine } from './lead/machine.ts'
export { privacyMachine } from './privacy/machine.ts'
export { topic } from './topics/topic.ts'
export type { Topic } from './topics/topic.ts'
export { unavailableTopic } from './topics/unavailable.ts'

export { activityOf } from './activity.ts'
export type { Activity } from './activity.ts'
export { services } from './others/services.ts'
export type { Service } from './others/services.ts'
export { erasureActors, mailboxActors } from './work.ts'
export { coreTexts } from './texts/pt-BR.ts'

export type { Erasure } from './ports/erasure.ts'
export type { Mail, Mailbox } from './ports/mailbox.ts'
