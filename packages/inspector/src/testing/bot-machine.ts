import { coreMachine, topic } from '@cristal/core'
import { financialMachine } from '@cristal/financial'

/** The machine of the whole bot, with no work bound to it. */
export const botMachine = coreMachine.provide({ actors: { financial: topic(financialMachine) } })
