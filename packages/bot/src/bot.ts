import {
  activityOf,
  coreMachine,
  coreTexts,
  isRestart,
  mailboxActors,
  topic,
  type Mailbox,
} from '@cristal/core'
import {
  bind,
  dialogueTexts,
  understandingActors,
  type Bot,
  type Organisation,
  type Understanding,
} from '@cristal/dialogue'
import { billingActors, financialMachine, financialTexts, type Billing } from '@cristal/financial'

/** Every text of the bot. */
export const texts = { ...dialogueTexts, ...coreTexts, ...financialTexts }

/** The ports of the whole bot, and what it says. */
export interface BotOptions extends Billing {
  /** Whom the bot speaks for: one, or several that share the host. */
  readonly organisations: readonly Organisation[]
  readonly understanding: Understanding
  /** Where messages that were not understood are reported. Absent: nowhere. */
  readonly mailbox?: Mailbox
  /** Words in place of the usual ones, by text key, with the same blanks. */
  readonly texts?: { readonly [Key in keyof typeof texts]?: string }
}

/**
 * The whole Cristal bot: the core conversation with the financial topic, bound to its ports.
 *
 * @example
 * ```ts
 * const host = createHost({ bot: bot({ organisations, understanding, customers, statements, slips, limiter }), store })
 * ```
 */
export function bot({ organisations, understanding, mailbox, texts: own, ...billing }: BotOptions): Bot {
  const financial = bind(financialMachine, billingActors(billing))
  const core = coreMachine.provide({ actors: { financial: topic(financial) } })
  return {
    machine: bind(core, { ...understandingActors(understanding), ...mailboxActors(mailbox ?? noMailbox) }),
    version: '1',
    texts: { ...texts, ...own },
    apology: 'core.apology',
    moment: 'dialogue.moment',
    organisations,
    activity: activityOf,
    urgent: isRestart,
  }
}

/** An organisation without a mailbox is never reported to. */
const noMailbox: Mailbox = { send: () => Promise.resolve() }
